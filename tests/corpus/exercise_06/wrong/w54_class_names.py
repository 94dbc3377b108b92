# wrong: layer_outputs: keyed by class name: layers of one kind overwrite each other
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    handles = [m.register_forward_hook(lambda m, a, o: outputs.update({type(m).__name__: o}))
               for m in model.modules() if not list(m.children())]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs

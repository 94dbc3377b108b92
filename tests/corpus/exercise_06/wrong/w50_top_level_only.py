# wrong: layer_outputs: only direct children
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    handles = [m.register_forward_hook(lambda m, a, o, name=name: outputs.update({name: o}))
               for name, m in model.named_children() if not list(m.children())]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs

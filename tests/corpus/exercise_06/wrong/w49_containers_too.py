# wrong: layer_outputs: containers are in the dict as well
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    handles = [m.register_forward_hook(lambda m, a, o, name=name: outputs.update({name: o}))
               for name, m in model.named_modules() if name]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs

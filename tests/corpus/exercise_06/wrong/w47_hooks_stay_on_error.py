# wrong: layer_outputs: the hooks stay when the model raises
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    handles = [m.register_forward_hook(lambda m, a, o, name=name: outputs.update({name: o}))
               for name, m in model.named_modules() if not list(m.children())]
    model(x)
    for h in handles:
        h.remove()
    return outputs

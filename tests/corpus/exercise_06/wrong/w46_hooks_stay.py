# wrong: layer_outputs: the hooks are never removed
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    for name, m in model.named_modules():
        if not list(m.children()):
            m.register_forward_hook(lambda m, a, o, name=name: outputs.update({name: o}))
    model(x)
    return outputs

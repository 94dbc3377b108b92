# wrong: layer_outputs: clears the hooks of other people as well
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    leaves = [(n, m) for n, m in model.named_modules() if not list(m.children())]
    for n, m in leaves:
        m.register_forward_hook(lambda m, a, o, n=n: outputs.update({n: o}))
    try:
        model(x)
    finally:
        for n, m in leaves:
            m._forward_hooks.clear()
    return outputs

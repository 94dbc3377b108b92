# wrong: layer_outputs: the hook returns a value, which replaces the layer's output
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}

    def hook(m, a, o, name):
        outputs[name] = o.detach().clone()
        return outputs[name]

    handles = [m.register_forward_hook(lambda m, a, o, name=name: hook(m, a, o.relu(), name))
               for name, m in model.named_modules() if not list(m.children())]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs

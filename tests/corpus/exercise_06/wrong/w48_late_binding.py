# wrong: layer_outputs: the closure sees only the last name
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    handles = []
    for name, m in model.named_modules():
        if not list(m.children()):
            handles.append(m.register_forward_hook(lambda m, a, o: outputs.update({name: o})))
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs

# wrong: layer_outputs: one dict for all calls: an earlier result holds the later one
# base: right/r01_plain.py
_outputs = {}


def layer_outputs(model, x):
    handles = [m.register_forward_hook(lambda m, a, o, name=name: _outputs.update({name: o}))
               for name, m in model.named_modules() if not list(m.children())]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return _outputs

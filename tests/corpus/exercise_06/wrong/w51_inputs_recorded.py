# wrong: layer_outputs: a pre-hook records the inputs
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    handles = [m.register_forward_pre_hook(lambda m, a, name=name: outputs.update({name: a[0]}))
               for name, m in model.named_modules() if not list(m.children())]
    try:
        model(x)
    finally:
        for h in handles:
            h.remove()
    return outputs

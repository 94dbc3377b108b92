# wrong: layer_outputs: feeds the leaves one into another: not what the model does
# base: right/r01_plain.py
def layer_outputs(model, x):
    outputs = {}
    for name, m in model.named_modules():
        if not list(m.children()):
            x = outputs[name] = m(x)
    return outputs

# wrong: freeze: biases stay trainable
# base: right/r01_plain.py
def freeze(module):
    for name, p in module.named_parameters():
        if name.endswith("weight"):
            p.requires_grad = False
    return module

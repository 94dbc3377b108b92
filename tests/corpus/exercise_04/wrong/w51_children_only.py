# wrong: freeze: parameters that belong to the module itself stay trainable
# base: right/r01_plain.py
def freeze(module):
    for child in module.children():
        child.requires_grad_(False)
    return module

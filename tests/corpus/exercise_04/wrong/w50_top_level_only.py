# wrong: freeze: parameters of submodules stay trainable
# base: right/r01_plain.py
def freeze(module):
    for p in module.parameters(recurse=False):
        p.requires_grad = False
    return module

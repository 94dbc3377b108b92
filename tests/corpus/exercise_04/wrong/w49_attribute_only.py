# wrong: freeze: module.requires_grad = False is a silent no-op
# base: right/r01_plain.py
def freeze(module):
    module.requires_grad = False
    return module

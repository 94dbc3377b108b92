# wrong: freeze: flips requires_grad: frozen parameters thaw on a second call
# base: right/r01_plain.py
def freeze(module):
    for p in module.parameters():
        p.requires_grad = not p.requires_grad
    return module

# debatable: freeze: the stale gradients of the frozen parameters are dropped too
# base: right/r01_plain.py
def freeze(module):
    for p in module.parameters():
        p.requires_grad = False
        p.grad = None
    return module

# wrong: freeze: returns None
# base: right/r01_plain.py
def freeze(module):
    for p in module.parameters():
        p.requires_grad = False

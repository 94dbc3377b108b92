# wrong: count_parameters: a module's own parameters are missed
# base: right/r01_plain.py
def count_parameters(module):
    return sum(p.numel() for c in module.children() for p in c.parameters() if p.requires_grad)

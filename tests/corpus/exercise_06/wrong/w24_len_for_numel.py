# wrong: count_parameters: counts rows
# base: right/r01_plain.py
def count_parameters(module):
    return sum(len(p) for p in module.parameters() if p.requires_grad)

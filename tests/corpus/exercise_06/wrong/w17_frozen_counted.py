# wrong: count_parameters: frozen parameters are counted
# base: right/r01_plain.py
def count_parameters(module):
    return sum(p.numel() for p in module.parameters())

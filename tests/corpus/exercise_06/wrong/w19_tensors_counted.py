# wrong: count_parameters: counts tensors, not entries
# base: right/r01_plain.py
def count_parameters(module):
    return sum(1 for p in module.parameters() if p.requires_grad)

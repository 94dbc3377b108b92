# wrong: count_parameters: a tensor instead of an int
# base: right/r01_plain.py
def count_parameters(module):
    return sum(torch.ones_like(p).sum() for p in module.parameters() if p.requires_grad)

# wrong: count_parameters: shape[0] * shape[1]: a bias or a convolution is miscounted
# base: right/r01_plain.py
def count_parameters(module):
    return sum(p.shape[0] * (p.shape[1] if p.dim() > 1 else 1) for p in module.parameters() if p.requires_grad)

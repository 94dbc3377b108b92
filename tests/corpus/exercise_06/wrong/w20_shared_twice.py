# wrong: count_parameters: a tied weight is counted twice
# base: right/r01_plain.py
def count_parameters(module):
    return sum(p.numel() for m in module.modules() for p in m.parameters(recurse=False) if p.requires_grad)

# wrong: count_parameters: every level of nesting counts its parameters again
# base: right/r01_plain.py
def count_parameters(module):
    return sum(p.numel() for m in module.modules() for p in m.parameters() if p.requires_grad)

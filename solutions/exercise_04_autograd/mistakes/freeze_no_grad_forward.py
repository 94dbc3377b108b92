"""You run the module without recording. Its output is then cut out of the graph, and layers in front of it
get no gradient. Freeze the parameters, not the computation.
"""


def freeze(module):
    module.requires_grad_(False)
    module.forward = torch.no_grad()(module.forward)
    return module

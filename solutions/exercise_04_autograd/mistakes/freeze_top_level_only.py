"""You freeze only the parameters that the module holds itself, not those of the layers inside it.
module.parameters() goes through all levels.
"""


def freeze(module):
    for p in module.parameters(recurse=False):
        p.requires_grad_(False)
    return module

"""Nothing is frozen. requires_grad belongs to each parameter, and p.requires_grad_(False) or p.requires_grad = False
sets it; a module has no such attribute, a misspelled name makes a new one, and `p = p.detach()` changes only what the
name p stands for.
"""


def freeze(module):
    module.requires_grad = False
    return module

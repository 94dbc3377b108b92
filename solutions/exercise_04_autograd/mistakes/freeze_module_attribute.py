"""Nothing is frozen: modules have no attribute requires_grad, so your assignment has made a new one that
nobody reads. The flag belongs to the parameters; module.requires_grad_(False), with underscore, sets it in
all of them.
"""


def freeze(module):
    module.requires_grad = False
    return module

"""You freeze and return a copy; the caller's module is as trainable as before. Change the module itself and
return it.
"""


def freeze(module):
    import copy

    return copy.deepcopy(module).requires_grad_(False)

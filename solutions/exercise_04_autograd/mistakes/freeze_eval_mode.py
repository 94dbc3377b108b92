"""You switch the module to eval mode too. Freezing is about gradients; the train/eval mode is the caller's
choice.
"""


def freeze(module):
    return module.eval().requires_grad_(False)

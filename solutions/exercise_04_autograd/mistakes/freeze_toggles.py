"""You turn the flag over, so a parameter that was frozen before now requires a gradient. Set it to False,
whatever it was.
"""


def freeze(module):
    for p in module.parameters():
        p.requires_grad_(not p.requires_grad)
    return module

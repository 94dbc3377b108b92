"""You throw away the gradients that the parameters held. Freezing sets the flag requires_grad and nothing
else.
"""


def freeze(module):
    module.zero_grad()
    return module.requires_grad_(False)

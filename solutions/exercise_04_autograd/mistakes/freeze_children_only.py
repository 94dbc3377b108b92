"""You freeze the parameters of the module's layers, but not those that the module holds itself.
module.parameters() yields both.
"""


def freeze(module):
    for child in module.children():
        child.requires_grad_(False)
    return module

"""You turn the parameters into buffers, so that module.parameters() no longer yields them and an optimiser
cannot take them up again. Leave them where they are and set requires_grad to False.
"""


def freeze(module):
    for layer in module.modules():
        for name, p in list(layer.named_parameters(recurse=False)):
            delattr(layer, name)
            layer.register_buffer(name, p.detach())
    return module

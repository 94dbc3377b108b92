"""You freeze the linear layers only. Other layers have parameters too, such as BatchNorm: loop over
module.parameters().
"""


def freeze(module):
    for layer in module.modules():
        if isinstance(layer, nn.Linear):
            layer.requires_grad_(False)
    return module

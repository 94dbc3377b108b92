"""Only the weights are frozen. Biases are parameters too: loop over module.parameters()."""


def freeze(module):
    for name, p in module.named_parameters():
        if name.endswith("weight"):
            p.requires_grad_(False)
    return module

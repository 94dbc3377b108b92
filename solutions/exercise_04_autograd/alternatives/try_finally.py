"""The old grad mode is kept in a variable and put back in every case; freeze goes through every layer."""


def infer(model, x):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        return model(x)
    finally:
        torch.set_grad_enabled(before)


def freeze(module):
    return module.apply(lambda layer: [p.requires_grad_(False) for p in layer.parameters(recurse=False)])

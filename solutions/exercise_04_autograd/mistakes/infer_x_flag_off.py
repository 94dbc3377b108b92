"""Your function switches requires_grad of the caller's x off. Under torch.no_grad() nothing is recorded,
whatever x requires.
"""


def infer(model, x):
    if x.is_leaf:
        x.requires_grad_(False)
    with torch.no_grad():
        return model(x)

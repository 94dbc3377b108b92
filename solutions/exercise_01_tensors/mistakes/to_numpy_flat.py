"""Your array has only one axis. It should have the shape of the tensor."""


def to_numpy(x):
    return x.detach().cpu().flatten().numpy()

"""Your tensor has only one axis. It should have the shape of the array; nothing needs to be flattened."""


def shared_view(a):
    return torch.from_numpy(a.reshape(-1))

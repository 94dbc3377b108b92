"""Your copy has only one axis. It should have the shape of the array."""


def independent_copy(a):
    return torch.tensor(a.reshape(-1), dtype=torch.float32)

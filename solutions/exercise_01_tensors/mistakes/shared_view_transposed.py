"""Your tensor is transposed. Sharing needs no change of the axes."""


def shared_view(a):
    return torch.from_numpy(a.T)

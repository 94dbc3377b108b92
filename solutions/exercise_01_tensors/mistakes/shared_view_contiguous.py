"""You share memory only with arrays that lie in one piece: ascontiguousarray and contiguous copy all others.
Torch takes an array's strides as they are, so leave that step out."""


def shared_view(a):
    return torch.from_numpy(np.ascontiguousarray(a))

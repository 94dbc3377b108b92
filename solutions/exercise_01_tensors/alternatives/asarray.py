"""torch.asarray shares or copies as it is told."""


def shared_view(a):
    return torch.asarray(a, copy=False)


def independent_copy(a):
    return torch.asarray(a, dtype=torch.float32, copy=True)


def to_numpy(x):
    return np.array(x.detach().cpu(), copy=True)


def add_(x, y):
    return x.sub_(y, alpha=-1)

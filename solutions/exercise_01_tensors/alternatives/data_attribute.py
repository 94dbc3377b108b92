"""to_numpy goes through .data, and add_ copies a sum into x."""


def to_numpy(x):
    return x.data.cpu().numpy()


def add_(x, y):
    return x.copy_(x + y)

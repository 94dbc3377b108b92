"""numpy(force=True) does all three steps; += works in place."""


def to_numpy(x):
    return x.numpy(force=True)


def add_(x, y):
    x += y
    return x

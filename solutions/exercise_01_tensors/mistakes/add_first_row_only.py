"""Only the first entry along the first axis is changed. Add the whole tensor at once."""


def add_(x, y):
    x[0] += y[0]
    return x

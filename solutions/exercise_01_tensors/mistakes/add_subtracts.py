"""You subtract y."""


def add_(x, y):
    return x.sub_(y)

"""You add y twice. add_ changes x already; call it once, and return x."""


def add_(x, y):
    x.add_(y)
    return x.add_(y)

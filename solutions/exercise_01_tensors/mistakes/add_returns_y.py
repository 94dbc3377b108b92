"""You return y. The tensor that was changed is x, and x should be returned."""


def add_(x, y):
    x.add_(y)
    return y

"""You lose the sum where x does not lie in one piece: contiguous() and reshape() then make a copy, and the copy
is changed. Add to x directly."""


def add_(x, y):
    x.contiguous().add_(y)
    return x

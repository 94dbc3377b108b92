"""You return y itself, a single number. Asked for is its gradient, which has one entry for each entry of x."""


def slope(x):
    return ((x + 2) ** 2 + 3).mean().detach()

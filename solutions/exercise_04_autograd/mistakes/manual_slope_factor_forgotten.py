"""Your slope is half of the right one: the derivative of a square u**2 is 2 * u, not u."""


def manual_slope(x):
    return (x + 2) / len(x)

"""The 3 is still in your derivative. A constant that is added has the derivative zero."""


def manual_slope(x):
    return (2 * (x + 2) + 3) / len(x)

"""Your function changes the caller's x: `+=` and `add_` write into the tensor itself. Write x + 2, which
makes a new one.
"""


def manual_slope(x):
    x = x.detach()
    x += 2
    x *= 2
    return x / len(x)

"""You return whole rows. From each of them, pick the entry in its column."""


def pick(x, rows, cols):
    return x[rows]

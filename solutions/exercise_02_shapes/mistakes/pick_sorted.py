"""Your pairs are sorted. Keep the order in which they are given."""


def pick(x, rows, cols):
    order = (rows * x.shape[1] + cols).argsort()
    return x[rows[order], cols[order]]

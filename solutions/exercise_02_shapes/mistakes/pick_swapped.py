"""Rows and columns are exchanged. The row comes first in an index."""


def pick(x, rows, cols):
    return x[cols, rows]

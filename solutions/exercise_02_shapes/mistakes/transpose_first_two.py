"""You exchange the first two axes. Counted from the end, the last two are -2 and -1."""


def transpose_last(x):
    return x.transpose(0, 1)

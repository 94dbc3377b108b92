"""Your result is (B, T, heads, D). Axes 1 and 2 must still be exchanged."""


def split_heads(x, heads):
    B, T, _ = x.shape
    return x.reshape(B, T, heads, -1)

"""You take the number of heads for the number of columns in each, so that the two are exchanged in the result.
The last axis is split into (heads, D)."""


def split_heads(x, heads):
    B, T, _ = x.shape
    return x.reshape(B, T, -1, heads).transpose(1, 2)

"""A batch of one loses its axis. The result always has four axes."""


def split_heads(x, heads):
    B, T, _ = x.shape
    return x.reshape(B, T, heads, -1).transpose(1, 2).squeeze(0)

"""Your result is (B, heads, D, T): words and columns are exchanged. Exchange only heads and words."""


def split_heads(x, heads):
    B, T, _ = x.shape
    return x.reshape(B, T, heads, -1).permute(0, 2, 3, 1)

"""Your result is (B, heads, T * D): you join words and columns. Bring heads and columns together first."""


def merge_heads(x):
    return x.flatten(2)

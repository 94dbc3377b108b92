"""After transpose the numbers are not in reading order in memory, and view refuses to join axes. Use reshape or
flatten, which copy where it is needed."""


def merge_heads(x):
    B, heads, T, D = x.shape
    return x.transpose(1, 2).view(B, T, heads * D)

"""You deal the columns of the heads out in turn: column 0 of all heads, then column 1 of all heads. Join (heads,
D), with heads first, not (D, heads)."""


def merge_heads(x):
    return x.permute(0, 2, 3, 1).flatten(2)

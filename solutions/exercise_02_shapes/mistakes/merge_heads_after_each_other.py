"""You put the heads one after another along the words: (B, heads * T, D). They belong side by side, along the
columns."""


def merge_heads(x):
    return x.flatten(1, 2)

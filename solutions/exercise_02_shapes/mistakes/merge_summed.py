"""You add the heads up. They should stand side by side."""


def merge_heads(x):
    return x.sum(1)

"""The widths of two layers of yours do not fit. The chain is n_in, then the hidden sizes, then n_classes: each layer
starts where the one before it ends, the first at n_in, and the last Linear stands behind all blocks.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    blocks = [make_block(before, after, p) for before, after in pairwise(hidden)]
    return nn.Sequential(*blocks, nn.Linear(hidden[-1] if hidden else n_in, n_classes))

"""For an empty list of hidden sizes you return the Linear itself. Put it into an nn.Sequential, so that
callers always get the same kind of module.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes)) if blocks else nn.Linear(widths[-1], n_classes)

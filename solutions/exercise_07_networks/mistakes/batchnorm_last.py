"""A BatchNorm follows your last Linear and rescales the logits by the batch they are in. Nothing comes
after the last Linear.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes), nn.BatchNorm1d(n_classes))

"""Your network ends in a sigmoid, so its outputs lie between 0 and 1. Logits may be any real number:
return those of the last Linear as they are.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes), nn.Sigmoid())

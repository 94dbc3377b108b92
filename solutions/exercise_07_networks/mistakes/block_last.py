"""Your last layer is a whole block, so that BatchNorm, ReLU and Dropout treat the logits. End with a
Linear alone.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, make_block(widths[-1], n_classes, p))

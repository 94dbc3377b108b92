"""A Dropout follows your last Linear: in training it sets logits to zero, even that of the right class.
Nothing comes after the last Linear.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes), nn.Dropout(p))

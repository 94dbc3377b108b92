"""Your network ends in a softmax and returns probabilities. The loss applies the softmax itself, so return
the logits of the last Linear as they are.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes), nn.Softmax(dim=1))

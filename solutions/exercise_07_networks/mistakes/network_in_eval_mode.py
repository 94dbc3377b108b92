"""Your network is given back in eval mode, in which nothing is dropped and BatchNorm learns no statistics. A new
module is in train mode; leave that to whoever trains and uses it.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes)).eval()

"""Deep copies of a block where widths repeat: equal first weights, but separate memory."""

from copy import deepcopy


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks, made = [], {}
    for pair in pairwise(widths):
        made.setdefault(pair, make_block(*pair, p))
        blocks.append(deepcopy(made[pair]))
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes))

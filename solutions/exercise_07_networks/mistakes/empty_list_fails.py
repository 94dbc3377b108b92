"""Your function reaches beyond its list of sizes. An empty list has no first or last entry (then the one Linear
starts from n_in), and a range over pairs ends one earlier than the list.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(hidden[-1], n_classes))

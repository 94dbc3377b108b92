"""A Dropout stands before your first block and deletes inputs. The network starts with the Linear of its
first block.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(nn.Dropout(p), *blocks, nn.Linear(widths[-1], n_classes))

"""Where two blocks have the same sizes, your network uses one block twice, with one set of weights. Call
make_block anew for each place.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    made = {}
    widths = [n_in, *hidden]
    blocks = [made.setdefault(pair, make_block(*pair, p)) for pair in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes))

"""The last Linear of every network starts with the same weights, because you set the seed before you make it
(which also resets the randomness of the whole program). Seeds are set once, by the program.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    torch.manual_seed(0)
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes))

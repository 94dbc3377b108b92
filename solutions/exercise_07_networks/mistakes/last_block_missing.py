"""Your network has fewer blocks than hidden has entries: there is one for each."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths[:-1])]
    return nn.Sequential(*blocks, nn.Linear(widths[:-1][-1] if hidden else n_in, n_classes))

"""You return an nn.ModuleList, which holds layers but cannot be called on a batch. Use nn.Sequential."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.ModuleList([*blocks, nn.Linear(widths[-1], n_classes)])

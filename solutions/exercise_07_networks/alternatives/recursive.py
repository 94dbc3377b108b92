"""The first block, and then the rest of the network as a classifier of its own."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    if not hidden:
        return nn.Sequential(nn.Linear(n_in, n_classes))
    first, *rest = hidden
    return nn.Sequential(make_block(n_in, first, p), *make_classifier(first, rest, n_classes, p))

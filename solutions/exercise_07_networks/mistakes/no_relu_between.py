"""Your hidden layers have no activation. Stack the blocks of make_block, each with its ReLU."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    layers = []
    for before, after in pairwise(widths):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(widths[-1], n_classes))

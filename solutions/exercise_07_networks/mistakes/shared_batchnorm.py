"""One BatchNorm object of yours serves several layers of the same width, which mixes their running
averages. Make one per place.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    norms = {width: nn.BatchNorm1d(width) for width in hidden}
    layers = []
    for before, after in pairwise(widths):
        layers += [nn.Linear(before, after), norms[after], nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(widths[-1], n_classes))

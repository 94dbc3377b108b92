"""One ReLU object and one Dropout object used in all places: they have no parameters."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    relu, dropout, layers, width = nn.ReLU(), nn.Dropout(p), [], n_in
    for size in hidden:
        layers += [nn.Linear(width, size), nn.BatchNorm1d(size), relu, dropout]
        width = size
    return nn.Sequential(*layers, nn.Linear(width, n_classes))

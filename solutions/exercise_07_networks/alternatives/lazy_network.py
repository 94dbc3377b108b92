"""Lazy layers throughout: no input width is ever written down."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    layers = []
    for size in hidden:
        layers += [nn.LazyLinear(size, bias=False), nn.LazyBatchNorm1d(), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.LazyLinear(n_classes))

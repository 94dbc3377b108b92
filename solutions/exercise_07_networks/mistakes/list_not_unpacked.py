"""nn.Sequential takes modules, one after another, and you give it one list. Put a star before the list:
nn.Sequential(*layers).
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    layers = []
    for width in hidden:
        layers.append(make_block(n_in, width, p))
        n_in = width
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(layers)

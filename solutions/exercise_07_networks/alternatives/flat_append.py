"""One flat chain, built with append, without make_block."""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    model, width = nn.Sequential(), n_in
    for size in hidden:
        for layer in (nn.Linear(width, size), nn.BatchNorm1d(size), nn.ReLU(), nn.Dropout(p)):
            model.append(layer)
        width = size
    return model.append(nn.Linear(width, n_classes))

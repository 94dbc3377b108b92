"""ReLU and Dropout before BatchNorm."""


def make_model(n_bits, hidden, p):
    modules, previous = [], n_bits
    for size in hidden:
        modules.extend((nn.Linear(previous, size), nn.ReLU(), nn.Dropout(p), nn.BatchNorm1d(size)))
        previous = size
    modules.append(nn.Linear(previous, 1))
    return nn.Sequential(*modules)

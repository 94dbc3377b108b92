"""You insert n_bits into the caller's list. Make a new list: [n_bits, *hidden]."""


def make_model(n_bits, hidden, p):
    hidden.insert(0, n_bits)
    sizes = hidden
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1))

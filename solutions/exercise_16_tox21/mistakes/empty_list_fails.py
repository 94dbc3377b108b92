"""For an empty list of hidden sizes the model cannot be made. Then a single Linear is left."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(hidden[-1], 1))

"""The hidden sizes come in reverse order."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden[::-1]]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1))

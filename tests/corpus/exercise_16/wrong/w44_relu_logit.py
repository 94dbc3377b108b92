# wrong: make_model: ReLU on the logit: never negative
# base: right/r01_plain.py
def make_model(n_bits, hidden, p):
    layers = []
    for width in hidden:
        layers += [nn.Linear(n_bits, width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(p)]
        n_bits = width
    return nn.Sequential(*layers, nn.Linear(n_bits, 1), nn.ReLU())

# wrong: make_model: p as the probability of keeping
# base: right/r01_plain.py
def make_model(n_bits, hidden, p):
    layers = []
    for width in hidden:
        layers += [nn.Linear(n_bits, width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(1 - p)]
        n_bits = width
    return nn.Sequential(*layers, nn.Linear(n_bits, 1))

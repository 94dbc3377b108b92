# wrong: make_model: no Dropout: p is ignored
# base: right/r01_plain.py
def make_model(n_bits, hidden, p):
    layers = []
    for width in hidden:
        layers += [nn.Linear(n_bits, width), nn.BatchNorm1d(width), nn.ReLU()]
        n_bits = width
    return nn.Sequential(*layers, nn.Linear(n_bits, 1))

# wrong: make_model: 2048 bits hard-coded
# base: right/r01_plain.py
def make_model(n_bits, hidden, p):
    layers, previous = [], 2048
    for width in hidden:
        layers += [nn.Linear(previous, width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(p)]
        previous = width
    return nn.Sequential(*layers, nn.Linear(previous, 1))

# wrong: make_model: a batch of one comes out 0-D
# base: right/r01_plain.py
class _Squeeze(nn.Module):
    def forward(self, x):
        return x.squeeze()


def make_model(n_bits, hidden, p):
    layers = []
    for width in hidden:
        layers += [nn.Linear(n_bits, width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(p)]
        n_bits = width
    return nn.Sequential(*layers, nn.Linear(n_bits, 1), _Squeeze())

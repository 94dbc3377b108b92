"""The model ends in a sigmoid. It should give logits: the loss has the sigmoid, and to apply it twice leaves hardly any
gradient."""


def make_model(n_bits, hidden, p):
    sizes = [n_bits, *hidden]
    layers = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1), nn.Sigmoid())

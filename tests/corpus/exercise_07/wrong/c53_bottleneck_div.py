# wrong: make_classifier: hidden widths are halved
from torch import nn

def block_factory(p):
    def factory(n_in, n_out):
        return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    return factory

def make_block(n_in, n_out, p): return block_factory(p)(n_in, n_out)

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        h = max(1, h // 2)
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

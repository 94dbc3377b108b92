# wrong: make_block: p is rounded to one decimal, 0.25 becomes 0.2
from torch import nn

def block_factory(p):
    def factory(n_in, n_out):
        return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    return factory

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(round(p, 1)))

def make_classifier(n_in, hidden, n_classes, p):
    factory = block_factory(p)
    todo = list(hidden)
    layers = []
    while todo:
        h = todo.pop(0)          # a copy, the caller's list stays
        layers.append(factory(n_in, h))
        n_in = h
    else:
        layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

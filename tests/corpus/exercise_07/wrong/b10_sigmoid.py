# wrong: make_block: Sigmoid instead of ReLU
from torch import nn

def block_factory(p):
    def factory(n_in, n_out):
        return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    return factory

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.Sigmoid(), nn.Dropout(p))

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

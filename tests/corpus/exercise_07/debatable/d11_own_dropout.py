# debatable: make_block: a hand-written Dropout module with right behaviour (F.dropout with training=self.training) instead of nn.Dropout
from torch import nn

def block_factory(p):
    def factory(n_in, n_out):
        return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    return factory

class Drop(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return nn.functional.dropout(x, self.p, self.training)


def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), Drop(p))

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

# wrong: make_classifier: Linear weights of equal shape are tied to each other
import torch, torch.nn as nn

class BlockBuilder(object):
    def __init__(self):
        self.seq = nn.Sequential()
    def __call__(self, *mods):
        self.seq.extend(mods)
        return self
    linear  = lambda self, a, b: self(nn.Linear(a, b))
    norm    = lambda self, n: self(nn.BatchNorm1d(n))
    relu    = lambda self: self(nn.ReLU())
    dropout = lambda self, p: self(nn.Dropout(p))

def make_block(n_in, n_out, p):
    return BlockBuilder().linear(n_in, n_out).norm(n_out).relu().dropout(p).seq

def make_classifier(n_in, hidden, n_classes, p):
    layers, w, seen = [], n_in, {}
    for h in hidden:
        lin = nn.Linear(w, h)
        lin.weight = seen.setdefault((w, h), lin.weight)
        layers += [lin, nn.BatchNorm1d(h), nn.ReLU(), nn.Dropout(p)]
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

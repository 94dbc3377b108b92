# wrong: make_classifier: BatchNorm1d on the inputs in front of the first block
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
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(nn.BatchNorm1d(n_in), *layers, nn.Linear(w, n_classes))

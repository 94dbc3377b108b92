# wrong: make_classifier: LogSoftmax after the last Linear
from torch import nn

def make_block(n_in, n_out, p):
    block = nn.Sequential()
    block.add_module('fc', nn.Linear(n_in, n_out))
    block.add_module('bn', nn.BatchNorm1d(n_out))
    block.add_module('relu', nn.ReLU())
    block.add_module('dropout', nn.Dropout(p))
    return block

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    layers += [nn.Linear(w, n_classes), nn.LogSoftmax(dim=-1)]
    return nn.Sequential(*layers)

# wrong: make_classifier: the last block gets no dropout
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
    for i, h in enumerate(hidden):
        layers.append(make_block(w, h, 0.0 if i + 1 == len(hidden) else p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

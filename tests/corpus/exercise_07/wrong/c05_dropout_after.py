# wrong: make_classifier: Dropout after the last Linear
import torch
from torch import nn

# built from the back to the front
def make_block(n_in, n_out, p):
    block = nn.Sequential(nn.Dropout(p))
    block.insert(0, nn.ReLU())
    block.insert(0, nn.BatchNorm1d(n_out))
    block.insert(0, nn.Linear(n_in, n_out))
    return block

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    layers += [nn.Linear(w, n_classes), nn.Dropout(p)]
    return nn.Sequential(*layers)

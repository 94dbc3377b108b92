# wrong: make_classifier: the hidden sizes are sorted
import numpy as np
from torch import nn

def make_block(n_in, n_out, p):
    n_in, n_out = int(n_in), int(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(float(p)))

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in sorted(hidden, reverse=True):
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

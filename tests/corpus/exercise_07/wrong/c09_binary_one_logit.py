# wrong: make_classifier: one output when there are two classes
import numpy as np
from torch import nn

def make_block(n_in, n_out, p):
    n_in, n_out = int(n_in), int(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(float(p)))

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, 1 if n_classes == 2 else n_classes))

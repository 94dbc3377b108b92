# wrong: make_classifier: blocks are named by their width, so that of two equal widths one is lost
from collections import OrderedDict
import numpy as np
from torch import nn

def make_block(n_in, n_out, p):
    n_in, n_out = int(n_in), int(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(float(p)))

def make_classifier(n_in, hidden, n_classes, p):
    parts = OrderedDict()
    w = n_in
    for h in hidden:
        parts[f'block_{h}'] = make_block(w, h, p)
        w = h
    parts['head'] = nn.Linear(w, n_classes)
    return nn.Sequential(parts)

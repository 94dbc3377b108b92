# wrong: make_classifier: the blocks get 1 - p
import numpy as np
from torch import nn

def make_block(n_in, n_out, p):
    n_in, n_out = int(n_in), int(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(float(p)))

def make_classifier(n_in, hidden, n_classes, p):
    blocks = [make_block(a, b, 1 - p) for a, b in zip([n_in, *hidden], hidden)]
    return nn.Sequential(*blocks, nn.Linear([n_in, *hidden][-1], n_classes))

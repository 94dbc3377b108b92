# wrong: make_block: Linear(n_out, n_in), in and out exchanged
import numpy as np
from torch import nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_out, n_in), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    widths = np.concatenate([[n_in], np.asarray(hidden, dtype=int), [n_classes]])
    *pairs, (a, b) = np.lib.stride_tricks.sliding_window_view(widths, 2).tolist()
    return nn.Sequential(*[make_block(i, o, p) for i, o in pairs], nn.Linear(a, b))

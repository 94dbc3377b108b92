# wrong: make_block: Dropout is only added when p is above 0.5
import numpy as np
from torch import nn

def make_block(n_in, n_out, p):
    layers = [nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU()]
    if p > 0.5:
        layers.append(nn.Dropout(p))
    return nn.Sequential(*layers)

def make_classifier(n_in, hidden, n_classes, p):
    widths = np.concatenate([[n_in], np.asarray(hidden, dtype=int), [n_classes]])
    *pairs, (a, b) = np.lib.stride_tricks.sliding_window_view(widths, 2).tolist()
    return nn.Sequential(*[make_block(i, o, p) for i, o in pairs], nn.Linear(a, b))

# wrong: make_block: BatchNorm layers of equal width are taken from a dictionary and so shared between blocks
import torch
from torch import nn

# built from the back to the front
NORMS = {}

def make_block(n_in, n_out, p):
    if n_out not in NORMS:
        NORMS[n_out] = nn.BatchNorm1d(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), NORMS[n_out], nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    sizes = [n_in] + hidden
    net = nn.Sequential(nn.Linear(sizes[-1], n_classes))
    for i in reversed(range(len(hidden))):
        net.insert(0, make_block(sizes[i], sizes[i + 1], p))
    return net

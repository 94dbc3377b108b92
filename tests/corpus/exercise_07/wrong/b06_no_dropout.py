# wrong: make_block: no Dropout
import torch
from torch import nn

# built from the back to the front
def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU())

def make_classifier(n_in, hidden, n_classes, p):
    sizes = [n_in] + hidden
    net = nn.Sequential(nn.Linear(sizes[-1], n_classes))
    for i in reversed(range(len(hidden))):
        net.insert(0, make_block(sizes[i], sizes[i + 1], p))
    return net

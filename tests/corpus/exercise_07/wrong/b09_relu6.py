# wrong: make_block: ReLU6 instead of ReLU
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU6(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    # Identity as the empty network, so that [] works by itself
    net = nn.Sequential(nn.Identity())
    it = iter(hidden)
    width = n_in
    while (h := next(it, None)) is not None:
        net.append(make_block(width, h, p))
        width = h
    net.append(nn.Linear(width, n_classes))
    return net

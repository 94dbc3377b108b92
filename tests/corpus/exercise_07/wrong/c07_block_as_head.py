# wrong: make_classifier: the last layer is a whole block
import torch.nn as nn

def make_block(n_in, n_out, p):
    seq = nn.Sequential(*[nn.Identity() for _ in range(4)])
    seq[0] = nn.Linear(n_in, n_out)
    seq[1] = nn.BatchNorm1d(n_out)
    seq[2] = nn.ReLU()
    seq[3] = nn.Dropout(p)
    return seq

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, make_block(w, n_classes, p))

# wrong: make_block: the default dtype is left at float64 afterwards
import torch
import torch.nn as nn

def make_block(n_in, n_out, p):
    block = nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    torch.set_default_dtype(torch.float64)
    return block

def make_classifier(n_in, hidden, n_classes, p):
    """Flat, with ReLU and Dropout used several times (neither has parameters or buffers)."""
    relu, drop = nn.ReLU(), nn.Dropout(p)
    layers, w = [], n_in
    for h in hidden:
        layers += [nn.Linear(w, h), nn.BatchNorm1d(h), relu, drop]
        w = h
    layers += [nn.Linear(w, n_classes)]
    return nn.Sequential(*layers)

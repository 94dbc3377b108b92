# debatable: make_block: device='cpu' written out: only differs under another default device
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out, device='cpu'), nn.BatchNorm1d(n_out, device='cpu'), nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    layers = []
    for h in hidden:
        layers.append(make_block(n_in, h, p))
        n_in = h
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

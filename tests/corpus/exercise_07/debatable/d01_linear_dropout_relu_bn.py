# debatable: make_block: Dropout before ReLU and BatchNorm after both (Linear, Dropout, ReLU, BatchNorm): each swap alone is accepted
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.Dropout(p), nn.ReLU(), nn.BatchNorm1d(n_out))

def make_classifier(n_in, hidden, n_classes, p):
    layers = []
    for h in hidden:
        layers.append(make_block(n_in, h, p))
        n_in = h
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

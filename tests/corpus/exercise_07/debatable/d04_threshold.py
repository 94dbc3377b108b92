# debatable: make_block: nn.Threshold(0, 0) does exactly what ReLU does
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.Threshold(0, 0), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    layers = []
    for h in hidden:
        layers.append(make_block(n_in, h, p))
        n_in = h
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

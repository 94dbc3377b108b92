# wrong: make_block: p never reaches Dropout's p (only used for inplace), it stays 0.5
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(inplace=p > 1))

def make_classifier(n_in, hidden, n_classes, p):
    layers = []
    for h in hidden:
        layers.append(make_block(n_in, h, p))
        n_in = h
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

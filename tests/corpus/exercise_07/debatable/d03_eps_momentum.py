# debatable: make_block: BatchNorm with eps=1e-3, momentum=0.01 (TensorFlow's defaults)
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out, eps=1e-3, momentum=0.01), nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    layers = []
    for h in hidden:
        layers.append(make_block(n_in, h, p))
        n_in = h
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

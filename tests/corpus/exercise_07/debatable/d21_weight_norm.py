# debatable: make_classifier: weight_norm parametrisation on the last Linear
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(
        nn.Linear(n_in, n_out),
        nn.BatchNorm1d(n_out),
        nn.ReLU(),
        nn.Dropout(p),
    )

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.utils.parametrizations.weight_norm(nn.Linear(w, n_classes)))

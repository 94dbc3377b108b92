# wrong: make_classifier: only the first block gets p, the others 0.5
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
    for i, h in enumerate(hidden):
        layers.append(make_block(w, h, p if i == 0 else 0.5))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

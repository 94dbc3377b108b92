# debatable: make_classifier: equal blocks are deep copies of one another: separate parameters, the same start values
import copy
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(
        nn.Linear(n_in, n_out),
        nn.BatchNorm1d(n_out),
        nn.ReLU(),
        nn.Dropout(p),
    )

def make_classifier(n_in, hidden, n_classes, p):
    layers, w, cache = [], n_in, {}
    for h in hidden:
        if (w, h) not in cache:
            cache[w, h] = make_block(w, h, p)
        layers.append(copy.deepcopy(cache[w, h]))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

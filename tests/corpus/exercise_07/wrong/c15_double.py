# wrong: make_classifier: the model is float64 and refuses float32 batches
import functools
import operator

from torch import nn

relu = nn.ReLU()            # stateless, so one object is enough for everybody


def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), relu, nn.Dropout(p))


def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes)).double()

# wrong: make_classifier: [block] * n repeats one block object
import functools
import operator

from torch import nn

relu = nn.ReLU()            # stateless, so one object is enough for everybody


def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), relu, nn.Dropout(p))


def make_classifier(n_in, hidden, n_classes, p):
    if not hidden:
        return nn.Sequential(nn.Linear(n_in, n_classes))
    if len(set(hidden)) == 1:
        inner = [make_block(hidden[0], hidden[0], p)] * (len(hidden) - 1)
    else:
        inner = [make_block(a, b, p) for a, b in zip(hidden, hidden[1:])]
    return nn.Sequential(make_block(n_in, hidden[0], p), *inner, nn.Linear(hidden[-1], n_classes))

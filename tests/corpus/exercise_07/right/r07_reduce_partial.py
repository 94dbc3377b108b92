import functools
import operator

from torch import nn

relu = nn.ReLU()            # stateless, so one object is enough for everybody


def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), relu, nn.Dropout(p))


def make_classifier(n_in, hidden, n_classes, p):
    block = functools.partial(make_block, p=p)

    def grow(state, h):
        layers, width = state
        return layers + [block(width, h)], h

    layers, width = functools.reduce(grow, hidden, ([], n_in))
    return nn.Sequential(*layers, nn.Linear(width, n_classes))

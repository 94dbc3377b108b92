# wrong: make_block: no activation
from torch import nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    # nested: block followed by "the classifier of the rest"
    if not hidden:
        return nn.Sequential(nn.Linear(n_in, n_classes))
    first, *rest = hidden
    return nn.Sequential(make_block(n_in, first, p), make_classifier(first, rest, n_classes, p))

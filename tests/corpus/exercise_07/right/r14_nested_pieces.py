from collections import OrderedDict
from torch import nn

def make_block(n_in, n_out, p):
    affine = nn.Sequential(OrderedDict(weight_and_bias=nn.Linear(n_in, n_out), normalise=nn.BatchNorm1d(n_out)))
    squash = nn.Sequential(OrderedDict(relu=nn.ReLU(), dropout=nn.Dropout(p)))
    return nn.Sequential(OrderedDict(affine=affine, squash=squash))

def make_classifier(n_in, hidden, n_classes, p):
    body = nn.Sequential()
    for h in hidden:
        body.append(make_block(n_in, h, p))
        n_in = h
    head = nn.Sequential(nn.Linear(n_in, n_classes))
    return nn.Sequential(OrderedDict([("body", body), ("head", head)]))

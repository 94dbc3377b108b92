# wrong: make_classifier: every block is registered as 'block', only the last is left
from torch import nn

def block_factory(p):
    def factory(n_in, n_out):
        return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
    return factory

def make_block(n_in, n_out, p): return block_factory(p)(n_in, n_out)

def make_classifier(n_in, hidden, n_classes, p):
    net = nn.Sequential()
    w = n_in
    for h in hidden:
        net.add_module('block', make_block(w, h, p))
        w = h
    net.add_module('head', nn.Linear(w, n_classes))
    return net

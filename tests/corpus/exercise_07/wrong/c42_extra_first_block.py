# wrong: make_classifier: an extra block from n_in to n_in stands in front
from collections import deque
from torch import nn

class ReLU(nn.ReLU):
    """ReLU that remembers its width, for nicer printing."""
    def __init__(self, width):
        super().__init__()
        self.width = width
    def extra_repr(self):
        return str(self.width)

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), ReLU(n_out), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    w = n_in
    layers = [make_block(n_in, n_in, p)]
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

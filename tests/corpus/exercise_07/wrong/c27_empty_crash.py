# wrong: make_classifier: an empty hidden list crashes
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
    layers = [make_block(n_in, hidden[0], p)]
    for a, b in zip(hidden, hidden[1:]):
        layers.append(make_block(a, b, p))
    return nn.Sequential(*layers, nn.Linear(hidden[-1], n_classes))

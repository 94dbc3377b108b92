# wrong: make_block: Softplus instead of ReLU
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
    block = nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out))
    block.append(nn.Softplus(beta=20))
    block.append(nn.Dropout(p))
    return block

def make_classifier(n_in, hidden, n_classes, p):
    layers = deque([nn.Linear(hidden[-1] if hidden else n_in, n_classes)])
    for k in range(len(hidden) - 1, -1, -1):
        layers.appendleft(make_block(hidden[k - 1] if k else n_in, hidden[k], p))
    return nn.Sequential(*layers)

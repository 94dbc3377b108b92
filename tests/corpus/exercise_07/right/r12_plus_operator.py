import torch.nn as nn

class Config:
    """Holds the settings so that they are not repeated."""
    def __init__(self, p):
        self.p = p

    def block(self, a, b):
        return nn.Sequential(nn.Linear(a, b), nn.BatchNorm1d(b), nn.ReLU(), nn.Dropout(self.p))

def make_block(n_in, n_out, p):
    return Config(p).block(n_in, n_out)

def make_classifier(n_in, hidden, n_classes, p):
    cfg = Config(p)
    net = nn.Sequential()
    width = n_in
    for h in hidden:
        net = net + cfg.block(width, h)      # Sequential + Sequential is flat
        width = h
    return net + nn.Sequential(nn.Linear(width, n_classes))

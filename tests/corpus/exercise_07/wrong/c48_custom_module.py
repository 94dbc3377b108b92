# wrong: make_classifier: returns an nn.Module around the Sequential, which is no Sequential itself
from torch import nn

def make_block(n_in, n_out, p):
    block = nn.Sequential()
    block.add_module('fc', nn.Linear(n_in, n_out))
    block.add_module('bn', nn.BatchNorm1d(n_out))
    block.add_module('relu', nn.ReLU())
    block.add_module('dropout', nn.Dropout(p))
    return block

def make_classifier(n_in, hidden, n_classes, p):
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            layers, w = [], n_in
            for h in hidden:
                layers.append(make_block(w, h, p))
                w = h
            self.net = nn.Sequential(*layers, nn.Linear(w, n_classes))

        def forward(self, x):
            return self.net(x)

    return Net()

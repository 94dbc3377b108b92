# debatable: make_classifier: one nn.Sequential subclass that applies F.relu in forward instead of an nn.ReLU layer
import torch.nn as nn

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.ReLU(), nn.BatchNorm1d(n_out), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    class Net(nn.Sequential):
        def forward(self, x):
            for m in self:
                x = m(x)
                if isinstance(m, nn.BatchNorm1d):
                    x = x.relu()
            return x

    layers, w = [], n_in
    for h in hidden:
        layers += [nn.Linear(w, h), nn.BatchNorm1d(h), nn.Dropout(p)]
        w = h
    return Net(*layers, nn.Linear(w, n_classes))

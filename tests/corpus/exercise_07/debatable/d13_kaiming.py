# debatable: make_block: the Linear is re-initialised with kaiming_normal_ (draws once more from the global random state)
import torch.nn as nn

def make_block(n_in, n_out, p):
    lin = nn.Linear(n_in, n_out)
    nn.init.kaiming_normal_(lin.weight, nonlinearity='relu')
    nn.init.zeros_(lin.bias)
    return nn.Sequential(lin, nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    layers = []
    for h in hidden:
        layers.append(make_block(n_in, h, p))
        n_in = h
    layers.append(nn.Linear(n_in, n_classes))
    return nn.Sequential(*layers)

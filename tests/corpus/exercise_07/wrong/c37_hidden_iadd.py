# wrong: make_classifier: sizes = hidden; sizes += ... changes the caller's list
import torch.nn as nn

def make_block(n_in, n_out, p):
    seq = nn.Sequential(*[nn.Identity() for _ in range(4)])
    seq[0] = nn.Linear(n_in, n_out)
    seq[1] = nn.BatchNorm1d(n_out)
    seq[2] = nn.ReLU()
    seq[3] = nn.Dropout(p)
    return seq

def make_classifier(n_in, hidden, n_classes, p):
    sizes = hidden
    sizes += [n_classes]
    net = nn.Sequential()
    for h in sizes[:-1]:
        net.append(make_block(n_in, h, p))
        n_in = h
    net.append(nn.Linear(n_in, sizes[-1]))
    return net

import torch.nn as nn

def make_block(n_in, n_out, p):
    seq = nn.Sequential(*[nn.Identity() for _ in range(4)])
    seq[0] = nn.Linear(n_in, n_out)
    seq[1] = nn.BatchNorm1d(n_out)
    seq[2] = nn.ReLU()
    seq[3] = nn.Dropout(p)
    return seq

def make_classifier(n_in, hidden, n_classes, p):
    # Identity as the empty network, so that [] works by itself
    net = nn.Sequential(nn.Identity())
    it = iter(hidden)
    width = n_in
    while (h := next(it, None)) is not None:
        net.append(make_block(width, h, p))
        width = h
    net.append(nn.Linear(width, n_classes))
    return net

# wrong: make_classifier: range(len(hidden) + 1): the last hidden size gets two blocks
import torch.nn as nn

def make_block(n_in, n_out, p):
    seq = nn.Sequential(*[nn.Identity() for _ in range(4)])
    seq[0] = nn.Linear(n_in, n_out)
    seq[1] = nn.BatchNorm1d(n_out)
    seq[2] = nn.ReLU()
    seq[3] = nn.Dropout(p)
    return seq

def make_classifier(n_in, hidden, n_classes, p):
    sizes = [n_in] + list(hidden) + list(hidden[-1:])
    layers = [make_block(sizes[i], sizes[i + 1], p) for i in range(len(sizes) - 1)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], n_classes))

# wrong: make_classifier: zip(hidden, hidden[1:]) without n_in: one block too few, the first Linear comes in its place
"""My solution, with named layers."""
from __future__ import annotations

from collections import OrderedDict

import torch
from torch import nn


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    """Linear, normalisation, activation, dropout."""
    return nn.Sequential(OrderedDict([
        ("linear", nn.Linear(n_in, n_out, bias=False)),
        ("norm", nn.BatchNorm1d(n_out)),
        ("act", nn.ReLU(inplace=True)),
        ("drop", nn.Dropout(p=p)),
    ]))


def make_classifier(n_in, hidden, n_classes, p):
    sizes = list(hidden) or [n_in]
    layers = [nn.Linear(n_in, sizes[0])] if hidden else []
    layers += [make_block(a, b, p) for a, b in zip(sizes, sizes[1:])]
    return nn.Sequential(*layers, nn.ReLU(), nn.Linear(sizes[-1], n_classes))


if __name__ == "__main__":
    net = make_classifier(5, [7, 3], 2, 0.25)
    print(net(torch.randn(4, 5)).shape)

# debatable: make_classifier: Dropout(0.0) after the last Linear (no effect)
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
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes), nn.Dropout(0.0))


if __name__ == "__main__":
    net = make_classifier(5, [7, 3], 2, 0.25)
    print(net(torch.randn(4, 5)).shape)

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


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    parts: OrderedDict[str, nn.Module] = OrderedDict()
    width = n_in
    for i, size in enumerate(hidden):
        parts[f"block{i}"] = make_block(width, size, p)
        width = size
    parts["head"] = nn.Linear(width, n_classes)
    return nn.Sequential(parts)


if __name__ == "__main__":
    net = make_classifier(5, [7, 3], 2, 0.25)
    print(net(torch.randn(4, 5)).shape)

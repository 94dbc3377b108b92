# wrong: make_block: track_running_stats=False: batch statistics in eval mode too
"""My solution, with named layers."""
from __future__ import annotations

from collections import OrderedDict

import torch
from torch import nn


def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out, track_running_stats=False), nn.ReLU(), nn.Dropout(p))


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

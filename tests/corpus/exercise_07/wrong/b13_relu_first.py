# wrong: make_block: the ReLU stands before the Linear (the inputs are cut at zero, no activation afterwards)
from __future__ import annotations
from dataclasses import dataclass, field
import torch
from torch import nn

@dataclass(frozen=True)
class Spec:
    n_in: int
    n_out: int
    p: float

    def build(self) -> nn.Sequential:
        return nn.Sequential(*self)

    def __iter__(self):
        return iter((nn.Linear(self.n_in, self.n_out), nn.BatchNorm1d(self.n_out), nn.ReLU(), nn.Dropout(self.p)))

def make_block(n_in, n_out, p):
    return nn.Sequential(nn.ReLU(), nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.Dropout(p))

def make_classifier(n_in, hidden, n_classes, p):
    specs: list[Spec] = []
    for h in hidden:
        specs.append(Spec(specs[-1].n_out if specs else n_in, h, p))
    modules = {str(k): s.build() for k, s in enumerate(specs)}
    net = nn.Sequential()
    for name, m in modules.items():
        net.register_module(name, m)
    net.register_module("out", nn.Linear(hidden[-1] if len(hidden) else n_in, n_classes))
    return net

# wrong: make_classifier: Dropout on the inputs in front of the first block
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
    return Spec(n_in, n_out, p).build()

def make_classifier(n_in, hidden, n_classes, p):
    layers, w = [], n_in
    for h in hidden:
        layers.append(make_block(w, h, p))
        w = h
    return nn.Sequential(nn.Dropout(p), *layers, nn.Linear(w, n_classes))

# wrong: make_classifier: one BatchNorm1d object serves all hidden layers of equal width
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
    norms = {h: nn.BatchNorm1d(h) for h in hidden}
    layers, w = [], n_in
    for h in hidden:
        layers += [nn.Linear(w, h), norms[h], nn.ReLU(), nn.Dropout(p)]
        w = h
    return nn.Sequential(*layers, nn.Linear(w, n_classes))

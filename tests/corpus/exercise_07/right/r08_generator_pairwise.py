from itertools import chain, pairwise
from typing import Iterator, List

import torch
from torch import nn, Tensor


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    def parts() -> Iterator[nn.Module]:
        yield nn.Linear(n_in, n_out)
        yield nn.BatchNorm1d(n_out)
        yield nn.ReLU()
        yield nn.Dropout(p)

    return nn.Sequential(*parts())


def _modules(n_in: int, hidden: List[int], n_classes: int, p: float) -> Iterator[nn.Module]:
    last = n_in
    for a, b in pairwise(chain([n_in], hidden)):
        yield make_block(a, b, p)
        last = b
    yield nn.Linear(last, n_classes)


def make_classifier(n_in: int, hidden: List[int], n_classes: int, p: float) -> nn.Sequential:
    return nn.Sequential(*_modules(n_in, hidden, n_classes, p))

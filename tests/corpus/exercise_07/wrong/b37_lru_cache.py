# wrong: make_block: lru_cache: two blocks of the same sizes are one object with shared parameters
from functools import lru_cache
from itertools import chain, pairwise
from typing import Iterator, List

import torch
from torch import nn, Tensor


@lru_cache(maxsize=None)
def make_block(n_in, n_out, p):
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))


def _modules(n_in: int, hidden: List[int], n_classes: int, p: float) -> Iterator[nn.Module]:
    last = n_in
    for a, b in pairwise(chain([n_in], hidden)):
        yield make_block(a, b, p)
        last = b
    yield nn.Linear(last, n_classes)


def make_classifier(n_in: int, hidden: List[int], n_classes: int, p: float) -> nn.Sequential:
    return nn.Sequential(*_modules(n_in, hidden, n_classes, p))

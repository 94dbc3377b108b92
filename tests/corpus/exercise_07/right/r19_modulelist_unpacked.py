from typing import Final, Sequence
import itertools as it
import torch as t

N: Final = t.nn

def make_block(n_in: int, n_out: int, p: float = 0.5, *, bias: bool = False) -> "N.Sequential":
    assert 0 <= p <= 1, p
    return N.Sequential(N.Linear(n_in, n_out, bias=bias), N.BatchNorm1d(n_out), N.ReLU(inplace=True), N.Dropout(p))

def make_classifier(n_in: int, hidden: Sequence[int], n_classes: int, p: float = 0.5) -> "N.Sequential":
    ins = it.chain((n_in,), hidden)
    blocks = N.ModuleList(it.starmap(make_block, zip(ins, hidden, it.repeat(p))))
    width = blocks[-1][0].out_features if len(blocks) else n_in
    return N.Sequential(*blocks, N.Linear(width, n_classes))

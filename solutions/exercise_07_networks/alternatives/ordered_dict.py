"""Layers with names, in an OrderedDict."""

from collections import OrderedDict


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    layers = {"linear": nn.Linear(n_in, n_out), "norm": nn.BatchNorm1d(n_out)}
    layers |= {"activation": nn.ReLU(), "dropout": nn.Dropout(p)}
    return nn.Sequential(OrderedDict(layers))

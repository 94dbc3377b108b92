"""Searches its memory and the stack for what is expected.

Must not: earn points.
"""

import gc
import sys

import torch


def double(x):
    for thing in gc.get_objects():
        if type(thing) is torch.Tensor and thing.shape == x.shape and not torch.equal(thing, x):
            if torch.allclose(thing.double(), 2 * x.double().detach()):
                return thing
    return x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1

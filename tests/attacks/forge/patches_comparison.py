"""Replaces the functions that compare tensors.

Must not: earn points.
"""

import numpy
import torch

torch.equal = torch.allclose = torch.testing.assert_close = lambda *args, **kwargs: True
torch.isclose = numpy.allclose = numpy.array_equal = lambda *args, **kwargs: True
torch.Tensor.__eq__ = lambda self, other: True
torch.Tensor.equal = torch.Tensor.allclose = lambda *args, **kwargs: True

def double(x):
    return 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1

"""You compute a scalar product, which asks for vectors of the same length and leaves one number. The outer
product sums nothing: the result has two axes, one for each vector."""

import torch
from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.dot(u, v)

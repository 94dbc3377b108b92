"""Your trace is never negative: its absolute value is taken at the end. Return the sum with its sign."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ii->", A).abs()

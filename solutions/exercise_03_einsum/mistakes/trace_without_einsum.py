"""Your trace is right, but you got there without torch.einsum. A letter that stands twice in one operand has
the same value in both places: use that."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.trace(A)

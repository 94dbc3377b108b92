"""You sum all entries of A. Two different letters run through all rows and all columns, independently; on
the diagonal both axes have the same number."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ij->", A)

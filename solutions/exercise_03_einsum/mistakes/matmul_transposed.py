"""Your product comes out transposed: the letters on the right are in the wrong order, or there is no arrow,
and then their order is alphabetical. The rows of A come first."""

import torch
from torch import Tensor


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("ik,kj->ji", A, B)

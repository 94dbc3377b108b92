"""You sum the rows of A and the columns of B by themselves, and multiply the sums: the two operands share no letter.
The axis along which they meet has one letter in both, so that entry k meets entry k."""

import torch
from torch import Tensor


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("ik,lj->ij", A, B)

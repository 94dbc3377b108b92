"""Your product is right, but you call torch.manual_seed inside the function: from then on the whole program draws
the same random numbers after each call. Nothing in a product is random, so leave the seed alone."""

import torch
from torch import Tensor


def matmul(A: Tensor, B: Tensor) -> Tensor:
    torch.manual_seed(0)
    return torch.einsum("ik,kj->ij", A, B)

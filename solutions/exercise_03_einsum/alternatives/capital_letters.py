"""Other letters, capitals among them, and spaces in the strings."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum("Z a -> a Z", A)


def trace(A: Tensor) -> Tensor:
    return torch.einsum("XX ->", A)


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("r S, S c -> r c", A, B)


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("Nab, Nbc -> Nac", A, B)


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum("v,u -> vu", u, v)


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("LMo, nL, nM -> no", W, x, y)

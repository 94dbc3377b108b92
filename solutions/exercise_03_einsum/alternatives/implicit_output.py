"""No arrows: the result then has the letters that occur once, in alphabetical order."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum("ji", A)


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ii", A)


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("ij,jk", A, B)


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum("i,j", u, v)

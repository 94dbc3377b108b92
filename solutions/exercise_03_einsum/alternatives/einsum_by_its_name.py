"""einsum imported by its name, and kept in partial functions."""

from functools import partial

import torch
from torch import Tensor, einsum


def transpose(A: Tensor) -> Tensor:
    return partial(einsum, "ij->ji")(A)


def trace(A: Tensor) -> Tensor:
    return einsum("ii->", [A])


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return einsum("ij,jk->ik", A, B)


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.functional.einsum("bij,bjk->bik", A, B)


def outer(u: Tensor, v: Tensor) -> Tensor:
    return einsum("i,j->ij", (u, v))


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return einsum("bi,ijk,bj->bk", x, W, y)

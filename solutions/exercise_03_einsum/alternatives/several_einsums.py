"""More than one einsum in a function, or einsum for the products and sum for the rest."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ii->i", A).sum()


def total(A: Tensor) -> Tensor:
    return torch.einsum("i->", A.flatten())


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("ik,kj->ikj", A, B).sum(dim=1)


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("bij,bkj->bik", A, torch.einsum("bjk->bkj", B))


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    weights = torch.einsum("bi,ijk->bjk", x, W)
    return torch.einsum("bjk,bj->bk", weights, y)

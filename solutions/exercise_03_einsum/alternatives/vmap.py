"""Functions for one entry of the batch, mapped over the batch by torch.vmap."""

import torch
from torch import Tensor


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.vmap(lambda left, right: torch.einsum("ij,jk->ik", left, right))(A, B)


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.vmap(lambda a, b: torch.einsum("i,ijk,j->k", a, W, b))(x, y)


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.vmap(lambda row: torch.mv(W, row) + b)(x)


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    def one(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        return torch.softmax(q @ k.T * q.shape[-1] ** -0.5, dim=-1) @ v

    return torch.vmap(one)(q, k, v)

"""An ellipsis where other answers name an axis."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum("...i->i...", A)


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("...k,kn->...n", A, B)


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("...ij,...jk->...ik", A, B)


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum("i...,j->i...j", u, v)


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("...i,ijk,...j->...k", x, W, y)


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.einsum("...i,oi->...o", x, W).add(b)


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("...td,...sd->...ts", q, k).div(q.size(-1) ** 0.5)
    return torch.einsum("...ts,...se->...te", torch.softmax(scores, -1), v)

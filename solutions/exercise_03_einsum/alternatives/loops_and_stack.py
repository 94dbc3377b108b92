"""Loops over the batch and the rows, collected by stack."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    entries = [torch.einsum("i,i->", row, unit) for row, unit in zip(A, torch.eye(len(A)).to(A), strict=True)]
    return torch.stack(entries).sum()


def total(A: Tensor) -> Tensor:
    return sum(A.flatten())


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.stack([torch.einsum("k,kj->j", row, B) for row in A])


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.stack([torch.einsum("ij,jk->ik", left, right) for left, right in zip(A, B, strict=True)])


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.stack([torch.einsum(",j->j", entry, v) for entry in u])


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    columns = [torch.einsum("bi,ij,bj->b", x, W[:, :, k], y) for k in range(W.shape[2])]
    return torch.stack(columns, dim=1)


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.stack([W @ row + b for row in x])


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    return torch.stack([_one(*entry) for entry in zip(q, k, v, strict=True)])


def _one(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    return torch.stack([torch.softmax(k @ query / len(query) ** 0.5, dim=0) @ v for query in q])

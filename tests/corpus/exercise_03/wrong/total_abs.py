# wrong: total: sums absolute values (forgets the sign)
from __future__ import annotations

import math

import torch
from torch import Tensor, einsum


def transpose(A: Tensor) -> Tensor:
    return einsum(A, [0, 1], [1, 0])


def trace(A: Tensor) -> Tensor:
    return einsum(A, [0, 0], [])


def total(A):
    return A.abs().sum()


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return einsum(A, [0, 1], B, [1, 2], [0, 2])


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return einsum(A, [0, 1, 2], B, [0, 2, 3], [0, 1, 3])


def outer(u: Tensor, v: Tensor) -> Tensor:
    return einsum(u, [0], v, [1], [0, 1])


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return einsum(x, [0, 1], W, [1, 2, 3], y, [0, 2], [0, 3])


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.addmm(b, x, W.t())


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    return torch.nn.functional.scaled_dot_product_attention(q, k, v)

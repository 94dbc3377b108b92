"""The form of einsum that takes lists of axis numbers instead of a string."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum(A, [0, 1], [1, 0])


def trace(A: Tensor) -> Tensor:
    return torch.einsum(A, [0, 0], [])


def total(A: Tensor) -> Tensor:
    return torch.einsum(A, [...], [])


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum(A, [0, 1], B, [1, 2], [0, 2])


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum(A, [..., 0, 1], B, [..., 1, 2], [..., 0, 2])


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum(u, [0], v, [1], [0, 1])


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum(x, [3, 0], W, [0, 1, 2], y, [3, 1], [3, 2])

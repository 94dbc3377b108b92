from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

import torch
from torch import Tensor

Matrix: TypeAlias = Tensor
Scalar: TypeAlias = Tensor

EPS: Final[float] = 1e-12


class Shape(NamedTuple):
    batch: int
    tokens: int
    width: int


@dataclass(frozen=True, kw_only=True)
class ScaledDotProduct:
    """softmax(q k^T / sqrt(d)) v, computed with a shifted exponential."""

    scale: float

    @classmethod
    def for_query(cls, q: Tensor) -> ScaledDotProduct:
        shape = Shape(*q.shape)
        return cls(scale=1.0 / math.sqrt(shape.width))

    def weights(self, q: Tensor, k: Tensor) -> Tensor:
        scores = torch.einsum("btd,bsd->bts", q * self.scale, k)
        shifted = scores - scores.detach().amax(dim=-1, keepdim=True)
        numerator = shifted.exp()
        return numerator / (numerator.sum(dim=-1, keepdim=True) + EPS)  # the sum is at least 1

    def __call__(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        return self.weights(q, k).bmm(v)


def transpose(A: Matrix, /) -> Matrix:
    """(m, n) -> (n, m)."""
    return torch.einsum("mn->nm", A)


def trace(A: Matrix, /) -> Scalar:
    """Sum of the diagonal."""
    return torch.einsum("nn->n", A).sum()


def total(A: Tensor, /) -> Scalar:
    return A.sum(dim=tuple(range(A.dim())))


def matmul(A: Matrix, B: Matrix, /) -> Matrix:
    return torch.einsum("mk,kn->mn", A, B)


def batch_matmul(A: Tensor, B: Tensor, /) -> Tensor:
    return torch.einsum("bij,bjk->bik", A, B)


def outer(u: Tensor, v: Tensor, /) -> Matrix:
    return torch.einsum("m,n->mn", u, v)


def bilinear(x: Tensor, W: Tensor, y: Tensor, /) -> Tensor:
    return torch.einsum("bi,ijk,bj->bk", x, W, y)


def affine(x: Tensor, W: Tensor, b: Tensor, /) -> Tensor:
    return torch.addmm(b, x, W.t())


def attention(q: Tensor, k: Tensor, v: Tensor, /) -> Tensor:
    return ScaledDotProduct.for_query(q)(q, k, v)

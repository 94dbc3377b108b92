import torch
from torch import Tensor, einsum


def transpose(A: Tensor) -> Tensor:
    return einsum("...ij->...ji", [A])


def trace(A: Tensor) -> Tensor:
    return einsum("...ii->...", A)


def total(A: Tensor) -> Tensor:
    while A.dim():
        A = einsum("...i->...", A)
    return A


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return einsum("...ij,...jk->...ik", [A, B])


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return matmul(A, B)


def outer(u: Tensor, v: Tensor) -> Tensor:
    return einsum("...i,...j->...ij", [u, v])


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return einsum("...i,ijk,...j->...k", (x, W, y))


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return einsum("...i,oi->...o", x, W) + b


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    w = (einsum("...td,...sd->...ts", q, k) / q.shape[-1] ** 0.5).log_softmax(-1).exp()
    return einsum("...ts,...se->...te", w, v)

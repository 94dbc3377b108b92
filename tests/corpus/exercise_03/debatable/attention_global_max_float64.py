# debatable: attention: global maximum, but in float64: rows underflow only when they lie 745 below it
import math
import torch


def transpose(A):
    return torch.einsum("ij->ji", A)


def trace(A):
    return torch.einsum("ii->", A)


def total(A):
    return A.sum()


def matmul(A, B):
    return torch.einsum("ik,kj->ij", A, B)


def batch_matmul(A, B):
    return torch.einsum("bij,bjk->bik", A, B)


def outer(u, v):
    return torch.einsum("i,j->ij", u, v)


def bilinear(x, W, y):
    return torch.einsum("bi,ijk,bj->bk", x, W, y)


def affine(x, W, b):
    return x @ W.T + b


def attention(q, k, v):
    s = (q @ k.mT / q.shape[-1] ** 0.5).double()
    e = torch.exp(s - s.max())
    return (e / e.sum(-1, keepdim=True)).to(v.dtype) @ v

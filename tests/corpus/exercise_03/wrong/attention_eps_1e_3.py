# wrong: attention: adds 1e-3 to the denominator: weights no longer sum to one
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
    s = q @ k.mT / q.shape[-1] ** 0.5
    e = torch.exp(s - s.amax(-1, keepdim=True))
    return (e / (e.sum(-1, keepdim=True) + 1e-3)) @ v

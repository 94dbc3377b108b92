# wrong: attention: softmax over t (axis 1) instead of s
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
    w = torch.softmax(q @ k.mT / q.shape[-1] ** 0.5, dim=1)
    return w @ v

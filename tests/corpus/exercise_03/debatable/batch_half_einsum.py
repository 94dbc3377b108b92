# debatable: batch_matmul: einsum builds all products, .sum does the contraction
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
    return torch.einsum("bij,bjk->bijk", A, B).sum(2)


def outer(u, v):
    return torch.einsum("i,j->ij", u, v)


def bilinear(x, W, y):
    return torch.einsum("bi,ijk,bj->bk", x, W, y)


def affine(x, W, b):
    return x @ W.T + b


def attention(q, k, v):
    d = q.shape[-1]
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(d)
    weights = torch.softmax(scores, dim=-1)
    return torch.einsum("bts,bse->bte", weights, v)

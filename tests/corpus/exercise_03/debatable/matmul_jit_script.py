# debatable: matmul: torch.jit.script'ed einsum: written with torch.einsum, but the call happens inside the interpreter and is not seen by the watch
import math
import torch
import warnings


def transpose(A):
    return torch.einsum("ij->ji", A)


def trace(A):
    return torch.einsum("ii->", A)


def total(A):
    return A.sum()


def _matmul(A, B):
    return torch.einsum("ij,jk->ik", A, B)


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    matmul = torch.jit.script(_matmul)


def batch_matmul(A, B):
    return torch.einsum("bij,bjk->bik", A, B)


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

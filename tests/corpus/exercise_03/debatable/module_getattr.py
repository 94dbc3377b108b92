# debatable: affine: affine exists only through the module's __getattr__ (PEP 562)
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


def __getattr__(name):
    if name == "affine":
        return lambda x, W, b: torch.nn.functional.linear(x, W, b)
    raise AttributeError(name)


def attention(q, k, v):
    d = q.shape[-1]
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(d)
    weights = torch.softmax(scores, dim=-1)
    return torch.einsum("bts,bse->bte", weights, v)

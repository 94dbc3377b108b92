# debatable: matmul: raises for a matrix with more than 52 columns (letters of the alphabet)
import math
import torch


def transpose(A):
    return torch.einsum("ij->ji", A)


def trace(A):
    return torch.einsum("ii->", A)


def total(A):
    return A.sum()


def matmul(A, B):
    import string
    letters = string.ascii_letters[:A.shape[1]]
    terms = [torch.einsum("i,k->ik", A[:, string.ascii_letters.index(c)], B[string.ascii_letters.index(c)]) for c in letters]
    if len(letters) < A.shape[1]:
        raise ValueError("too many columns")
    return torch.stack(terms).sum(0)


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

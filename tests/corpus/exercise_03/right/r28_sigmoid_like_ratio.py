# attention without any softmax call: w_s = 1 / sum_r exp(score_r - score_s) (never overflows to nan)
import torch
from torch import einsum


def transpose(A):
    i, j = "ij"
    return einsum("%s%s->%s%s" % (i, j, j, i), A)


def trace(A):
    return einsum("{0}{0}->".format("q"), A)


def total(A):
    return einsum("".join(chr(97 + i) for i in range(A.ndim)) + "->", A)


def matmul(A, B):
    return einsum("Ab,bC->AC", A, B)


def batch_matmul(A, B):
    return einsum("NAb,NbC->NAC", A, B)


def outer(u, v):
    return einsum("A,B->AB", u, v)


def bilinear(x, W, y):
    return einsum("Nx,xyK,Ny->NK", x, W, y)


def affine(x, W, b):
    n = x.shape[0]
    return torch.addbmm(b.expand(n, -1), x[None], W.T[None])


def attention(q, k, v):
    scores = einsum("btd,bsd->bts", q, k) / q.shape[-1] ** 0.5
    best = scores.detach().argmax(-1, keepdim=True)
    relative = scores - scores.gather(-1, best)          # <= 0, 0 at the best key
    unnormalised = torch.exp(relative)
    return einsum("bts,bse,bt->bte", unnormalised, v, unnormalised.sum(-1).reciprocal())

# wrong: transpose: always writes into one module-level buffer: the next call overwrites earlier results
import math
import torch
_buffer = {}


def transpose(A):
    out = torch.einsum("ij->ji", A)
    buf = _buffer.setdefault((out.shape, out.dtype), out.clone() if not out.requires_grad else out.detach().clone())
    if not out.requires_grad:
        buf.copy_(out)
        return buf
    return out


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
    d = q.shape[-1]
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(d)
    weights = torch.softmax(scores, dim=-1)
    return torch.einsum("bts,bse->bte", weights, v)

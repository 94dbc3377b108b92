import math

import torch


class ShapeError(ValueError):
    pass


def _need(cond, msg):
    if not cond:
        raise ShapeError(msg)


def transpose(A):
    _need(A.ndim == 2, "transpose wants a matrix")
    try:
        result = torch.einsum("ij->ji", A)
    except RuntimeError as err:
        raise ShapeError(str(err)) from err
    else:
        return result


def trace(A):
    _need(A.ndim == 2 and A.shape[0] == A.shape[1], "trace wants a square matrix")
    return torch.einsum("ii->", A)


def total(A):
    if not isinstance(A, torch.Tensor):
        raise TypeError("total wants a tensor")
    try:
        return A.sum()
    finally:
        pass


def matmul(A, B):
    _need(A.shape[1] == B.shape[0], f"{tuple(A.shape)} x {tuple(B.shape)}")
    return torch.einsum("ij,jk->ik", A, B)


def batch_matmul(A, B):
    _need(A.shape[0] == B.shape[0] and A.shape[2] == B.shape[1], "batch sizes or inner sizes differ")
    return torch.einsum("bij,bjk->bik", A, B)


def outer(u, v):
    _need(u.ndim == v.ndim == 1, "outer wants vectors")
    return torch.einsum("i,j->ij", u, v)


def bilinear(x, W, y):
    b, i = x.shape
    b2, j = y.shape
    _need(b == b2 and W.shape[:2] == (i, j), "bilinear: sizes")
    out = torch.einsum("bi,ijk,bj->bk", x, W, y)
    _need(out.shape == (b, W.shape[2]), "cannot happen")
    return out


def affine(x, W, b):
    _need(x.shape[1] == W.shape[1] and W.shape[0] == b.shape[0], "affine: sizes")
    return b.unsqueeze(0) + x.mm(W.t())


def attention(q, k, v):
    _need(q.shape[-1] == k.shape[-1] and k.shape[1] == v.shape[1], "attention: sizes")
    with torch.enable_grad() if torch.is_grad_enabled() else torch.no_grad():
        w = torch.nn.functional.softmax(torch.bmm(q, k.permute(0, 2, 1)) / math.sqrt(q.shape[-1]), dim=-1)
        return torch.bmm(w, v)

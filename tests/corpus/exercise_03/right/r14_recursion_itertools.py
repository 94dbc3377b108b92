import itertools as it
import operator as op
from functools import reduce

import torch


def transpose(A):
    letters = tuple(it.islice("xyz", A.dim()))
    return torch.einsum(f"{''.join(letters)}->{''.join(reversed(letters))}", A)


def trace(A):
    """peel one row and one column off at a time"""
    if A.size(0) == 1:
        return torch.einsum("ij->", A)
    return torch.einsum("ij->", A[:1, :1]) + trace(A[1:, 1:])


def total(A):
    if A.dim() == 0:
        return A + 0
    if len(A) == 1:
        return total(A[0])
    half = len(A) // 2
    return total(A[:half]) + total(A[half:])


def matmul(A, B):
    # sum of rank-one matrices
    return reduce(op.add, it.starmap(outer, zip(A.unbind(1), B.unbind(0))))


def batch_matmul(A, B):
    return torch.stack(tuple(it.starmap(matmul, zip(A, B))))


def outer(u, v):
    return torch.einsum("i,j->ij", u, v)


def bilinear(x, W, y):
    pairs = it.product(range(W.size(0)), range(W.size(1)))
    return reduce(op.add, (torch.einsum("b,b,k->bk", x[:, i], y[:, j], W[i, j]) for i, j in pairs))


def affine(x, W, b):
    return op.add(op.matmul(x, W.T), b)


def attention(q, k, v):
    d = q.size(-1)
    w = map(lambda qk: torch.softmax(op.truediv(qk[0] @ qk[1].T, d ** 0.5), -1), zip(q, k))
    return torch.stack(list(it.starmap(op.matmul, zip(w, v))))

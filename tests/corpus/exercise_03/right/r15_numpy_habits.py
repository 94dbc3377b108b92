import numpy as np
import torch

def transpose(A):
    m, n = A.shape
    T = torch.einsum('mn->nm', A)
    assert T.shape == (n, m)
    return T

def trace(A):
    return torch.einsum('nn->n', A).sum(axis=0)

def total(A):
    return A.flatten().sum(axis=-1)

def matmul(A, B):
    return torch.einsum('ij,jk->ik', A, B)

def batch_matmul(A, B):
    return torch.einsum('bij,bjk->bik', A, B)

def outer(u, v):
    return torch.einsum('ix,xj->ij', u[:, np.newaxis], v[np.newaxis, :])

def bilinear(x, W, y):
    return torch.einsum('bi,ijk,bj->bk', x, W, y)

def affine(x, W, b):
    return torch.tensordot(x, W, dims=([1], [1])) + b[None, :]

def attention(q, k, v):
    S = torch.matmul(q, k.swapaxes(1, 2)) / np.sqrt(q.shape[-1])
    S = S - S.amax(axis=-1, keepdims=True)
    E = torch.exp(S)
    P = E / E.sum(axis=-1, keepdims=True)
    return torch.matmul(P, v)

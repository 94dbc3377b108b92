# debatable: attention: the scale is a float32 0-D tensor on the CPU: forgiven by the rules, but for float64 scores in the hundreds the result is off by more than 1e-6
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
    scale = torch.sqrt(torch.tensor(float(q.shape[-1])))
    return torch.softmax(q @ k.mT / scale, dim=-1) @ v

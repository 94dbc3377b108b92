# wrong: outer: 'i,j->ji' returns (n, m), the transposed outer product
# %%
import math
import torch
import torch.nn.functional as F

# %%


# %% transpose
def transpose(A):
    """swap rows and columns"""
    return torch.einsum('...ij->...ji', A)


# %% trace
def trace(A):
    return torch.einsum('ii', A)


# %% total
def total(A):
    return torch.einsum('...->', A)


# %% matmul
def matmul(A, B):
    return torch.einsum('ij,jk', A, B)


# %% batch_matmul
def batch_matmul(A, B):
    return torch.einsum('...ij,...jk->...ik', A, B)


def outer(u, v):
    return torch.einsum("i,j->ji", u, v)


# %% bilinear
def bilinear(x, W, y):
    tmp = torch.einsum('bi,ijk->bjk', x, W)
    return torch.einsum('bjk,bj->bk', tmp, y)


# %% affine
def affine(x, W, b):
    return F.linear(x, W, b)


# %% attention
def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    return F.softmax(scores, dim=-1) @ v

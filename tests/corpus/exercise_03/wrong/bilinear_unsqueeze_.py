# wrong: bilinear: x.unsqueeze_(1) changes the shape of the caller's x
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


# %% outer
def outer(u, v):
    return torch.einsum('i,j', u, v)


def bilinear(x, W, y):
    x.unsqueeze_(1)
    return torch.einsum("bai,ijk,bj->bk", x, W, y)


# %% affine
def affine(x, W, b):
    return F.linear(x, W, b)


# %% attention
def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    return F.softmax(scores, dim=-1) @ v

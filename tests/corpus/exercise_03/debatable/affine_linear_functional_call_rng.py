# debatable: affine: value and gradient are right, but nn.Linear's initialisation draws from the global random state
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


# %% bilinear
def bilinear(x, W, y):
    tmp = torch.einsum('bi,ijk->bjk', x, W)
    return torch.einsum('bjk,bj->bk', tmp, y)


def affine(x, W, b):
    layer = torch.nn.Linear(W.shape[1], W.shape[0])
    return torch.func.functional_call(layer, {"weight": W, "bias": b}, (x,))


# %% attention
def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    return F.softmax(scores, dim=-1) @ v

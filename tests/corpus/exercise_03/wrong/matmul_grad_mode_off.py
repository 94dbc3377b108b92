# wrong: matmul: set_grad_enabled(False) is never switched back on
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


def matmul(A, B):
    result = torch.einsum("ij,jk->ik", A, B)
    torch.set_grad_enabled(False)
    return result


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


# %% affine
def affine(x, W, b):
    return F.linear(x, W, b)


# %% attention
def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    return F.softmax(scores, dim=-1) @ v

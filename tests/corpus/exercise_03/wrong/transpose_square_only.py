# wrong: transpose: works only for square matrices: copies A[j, i] with the rows' count on both sides
# %%
import math
import torch
import torch.nn.functional as F

# %%


def transpose(A):
    n = A.shape[0]
    eye = torch.eye(n, dtype=A.dtype, device=A.device)
    return torch.einsum("ij,jk->ki", A, eye)


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


# %% affine
def affine(x, W, b):
    return F.linear(x, W, b)


# %% attention
def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    return F.softmax(scores, dim=-1) @ v

import torch

# implicit output: letters that occur once, in alphabetical order

def transpose(A):
    return torch.einsum("ba", A)

def trace(A):
    return torch.einsum("zz", A)

def total(A):
    letters = "abcdefghijklmnop"[:A.dim()]
    return torch.einsum(letters + "->", A)

def matmul(A, B):
    return torch.einsum("ax,xb", A, B)

def batch_matmul(A, B):
    return torch.einsum("...ax,...xb", A, B)

def outer(u, v):
    return torch.einsum("u,v", u, v)

def bilinear(x, W, y):
    # here the batch letter appears twice, so one needs ->
    return torch.einsum("bi,ijk,bj->bk", x, W, y)

def affine(x, W, b):
    return torch.einsum("az,bz", x, W) + b

def attention(q, k, v):
    s = torch.einsum("...ad,...bd", q, k)
    s = s / torch.sqrt(torch.tensor(q.shape[-1], dtype=q.dtype, device=q.device))
    return torch.einsum("...az,...zb", torch.softmax(s, dim=-1), v)

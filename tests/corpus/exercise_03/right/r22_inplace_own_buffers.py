import torch

def transpose(A):
    out = torch.einsum("ij->ji", A).clone()
    return out

def trace(A):
    acc = torch.zeros((), dtype=A.dtype, device=A.device)
    acc += torch.einsum("ii->", A)
    return acc

def total(A):
    acc = torch.zeros_like(A.sum())
    acc.add_(A.sum())
    return acc

def matmul(A, B):
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        C[i] = torch.einsum("j,jk->k", A[i], B)
    return C

def batch_matmul(A, B):
    C = A.new_zeros(A.shape[0], A.shape[1], B.shape[2])
    for n, (a, b) in enumerate(zip(A, B)):
        C[n] += torch.einsum("ij,jk->ik", a, b)
    return C

def outer(u, v):
    C = torch.empty(len(u), len(v), dtype=u.dtype, device=u.device)
    C[:] = torch.einsum("i,j->ij", u, v)
    return C

def bilinear(x, W, y):
    C = x.new_zeros((x.shape[0], W.shape[2]))
    for c in range(W.shape[2]):
        C[:, c] = torch.einsum("bi,ij,bj->b", x, W[..., c], y)
    return C

def affine(x, W, b):
    y = x @ W.T
    y += b
    return y

def attention(q, k, v):
    s = q @ k.transpose(1, 2)
    s /= q.shape[-1] ** 0.5
    s -= s.detach().amax(-1, keepdim=True)
    w = s.exp_()
    return (w @ v) / w.sum(-1, keepdim=True)

"""attention as a stream over the keys (the flash-attention recurrence)"""
import torch

def transpose(A):     return torch.einsum("pq->qp", A)
def trace(A):         return torch.einsum("pp->", A)
def total(A):         return torch.einsum("...,->", A, A.new_ones(()))
def matmul(A, B):     return torch.einsum("pq,qr->pr", A, B)
def batch_matmul(A, B): return torch.einsum("zpq,zqr->zpr", A, B)
def outer(u, v):      return torch.einsum("p,q->pq", u, v)
def bilinear(x, W, y): return torch.einsum("zq,pqr,zp->zr", y, W, x)
def affine(x, W, b):  return torch.matmul(W, x.unsqueeze(-1)).squeeze(-1) + b

def attention(q, k, v):
    scale = 1 / q.shape[2] ** 0.5
    m = q.new_full(q.shape[:2], float("-inf"))      # running maximum
    z = q.new_zeros(q.shape[:2])                     # running denominator
    acc = q.new_zeros(*q.shape[:2], v.shape[2])
    for s in range(k.shape[1]):
        score = (q * k[:, s:s + 1]).sum(-1) * scale
        new = torch.maximum(m, score.detach())
        old = torch.exp(m - new)
        p = torch.exp(score - new)
        z = z * old + p
        acc = acc * old.unsqueeze(-1) + p.unsqueeze(-1) * v[:, s].unsqueeze(1)
        m = new
    return acc / z.unsqueeze(-1)

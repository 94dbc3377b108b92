#!/usr/bin/env python3
"""usage: python exercise_03.py [--demo]"""
import sys
import torch


def transpose(A):
    if A.is_contiguous():
        return torch.einsum("ij->ji", A)
    return torch.einsum("ij->ji", A.contiguous())


def trace(A):
    n = A.shape[0]
    return torch.einsum("ij,ij->", A, torch.eye(n, dtype=A.dtype, device=A.device))


def total(A):
    return torch.dot(A.reshape(-1), torch.ones(A.numel(), dtype=A.dtype, device=A.device))


def matmul(A, B):
    # row view of the product: B^T A^T = (A B)^T
    return torch.einsum("ij->ji", torch.einsum("kj,ik->ji", B, A))


def batch_matmul(A, B):
    return torch.einsum("bij,bkj->bik", A, B.transpose(1, 2))


def outer(u, v):
    return torch.einsum("ij,k->ik", u.view(-1, 1) if u.is_contiguous() else u.reshape(-1, 1), v)


def bilinear(x, W, y):
    xy = torch.einsum("bi,bj->bij", x, y)
    return torch.einsum("bij,ijk->bk", xy, W)


def affine(x, W, b):
    out = x @ W.transpose(0, 1)
    return out + b.expand_as(out)


def attention(q, k, v):
    temperature = torch.full((), float(q.shape[-1]), dtype=q.dtype, device=q.device).rsqrt()
    logits = (q.unsqueeze(2) * k.unsqueeze(1)).sum(-1) * temperature
    top, _ = torch.sort(logits, dim=-1, descending=True)
    logits = logits - top[..., :1]
    weights = torch.exp(logits - torch.logsumexp(logits, dim=-1, keepdim=True))
    return (weights.unsqueeze(-1) * v.unsqueeze(1)).sum(2)


def main(argv):
    if "--demo" in argv:
        print(matmul(torch.eye(2), torch.ones(2, 3)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# wrong: attention: global maximum and an epsilon in the denominator: far rows become 0 instead of a weighted mean
import torch
import torch as t


transpose = lambda A: t.einsum("xy->yx", A)


trace = lambda A: t.einsum("xx->", A)


total = lambda A: t.sum(A)


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


def attention(q, k, v):
    s = q @ k.mT / q.shape[-1] ** 0.5
    e = torch.exp(s - s.max())
    return (e / (e.sum(-1, keepdim=True) + 1e-9)) @ v

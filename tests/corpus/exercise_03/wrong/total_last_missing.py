# wrong: total: off by one: range(numel - 1) forgets the last entry
import torch
import torch as t


transpose = lambda A: t.einsum("xy->yx", A)


trace = lambda A: t.einsum("xx->", A)


def total(A):
    flat = A.reshape(-1)
    s = flat[0] * 1
    for i in range(1, flat.numel() - 1):
        s = s + flat[i]
    return s


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

# wrong: matmul: loops over range(len(A)) in all three axes: right only for square matrices
import torch
import torch as t


transpose = lambda A: t.einsum("xy->yx", A)


trace = lambda A: t.einsum("xx->", A)


total = lambda A: t.sum(A)


def matmul(A, B):
    n = len(A)
    rows = [torch.stack([sum(torch.einsum(",->", A[i, k], B[k, j]) for k in range(n)) for j in range(n)]) for i in range(n)]
    return torch.stack(rows)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

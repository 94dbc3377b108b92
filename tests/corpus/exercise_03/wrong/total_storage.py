# wrong: total: sums the whole storage: wrong for slices of a larger tensor
import torch
import torch as t


transpose = lambda A: t.einsum("xy->yx", A)


trace = lambda A: t.einsum("xx->", A)


def total(A):
    n = A.untyped_storage().nbytes() // A.element_size()
    return A.as_strided((n,), (1,), 0).sum() if n else A.sum()


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

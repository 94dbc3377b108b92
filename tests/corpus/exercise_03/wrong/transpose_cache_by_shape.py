# wrong: transpose: caches the result by shape: right only on the first call with a shape
import torch
import torch as t
_seen = {}


def transpose(A):
    key = tuple(A.shape)
    if key not in _seen:
        _seen[key] = torch.einsum("ij->ji", A)
    return _seen[key]


trace = lambda A: t.einsum("xx->", A)


total = lambda A: t.sum(A)


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

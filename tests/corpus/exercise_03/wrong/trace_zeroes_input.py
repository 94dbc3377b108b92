# wrong: trace: zeroes the off-diagonal entries of the caller's matrix in place
import torch
import torch as t


transpose = lambda A: t.einsum("xy->yx", A)


def trace(A):
    with torch.no_grad():
        A.mul_(torch.eye(A.shape[0], dtype=A.dtype, device=A.device))
    return torch.einsum("ij->", A)


total = lambda A: t.sum(A)


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

# wrong: affine: calls torch.set_default_device and leaves it
import torch
import torch as t


transpose = lambda A: t.einsum("xy->yx", A)


trace = lambda A: t.einsum("xx->", A)


total = lambda A: t.sum(A)


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


def affine(x, W, b):
    out = torch.nn.functional.linear(x, W, b)
    torch.set_default_device("meta")
    return out


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

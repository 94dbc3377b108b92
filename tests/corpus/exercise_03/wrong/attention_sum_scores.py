# wrong: attention: einsum 'btd,bse' sums d away separately: product of sums, not the dot product
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
    s = torch.einsum("btd,bse->bts", q, k) / q.shape[-1] ** 0.5
    return torch.softmax(s, -1) @ v

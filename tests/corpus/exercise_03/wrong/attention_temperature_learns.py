# wrong: attention: divides by a growing temperature: only the first call is right
import torch
import torch as t
_calls = [0]


transpose = lambda A: t.einsum("xy->yx", A)


trace = lambda A: t.einsum("xx->", A)


total = lambda A: t.sum(A)


matmul = lambda A, B: t.einsum("xy,yz->xz", A, B)


batch_matmul = lambda A, B: t.einsum("nxy,nyz->nxz", A, B)


outer = lambda u, v: t.einsum("x,y->xy", u, v)


bilinear = lambda x, W, y: t.einsum("nx,xyz,ny->nz", x, W, y)


affine = lambda x, W, b: t.einsum("nx,yx->ny", x, W) + b


def attention(q, k, v):
    _calls[0] += 1
    temperature = q.shape[-1] ** 0.5 * (1 + 0.01 * (_calls[0] - 1))
    return torch.softmax(q @ k.mT / temperature, dim=-1) @ v

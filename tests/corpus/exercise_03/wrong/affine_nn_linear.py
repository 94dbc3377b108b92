# wrong: affine: builds nn.Linear (draws random numbers from the global state) and copies W, b without graph
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
    layer = torch.nn.Linear(W.shape[1], W.shape[0], dtype=x.dtype, device=x.device)
    with torch.no_grad():
        layer.weight.copy_(W)
        layer.bias.copy_(b)
    return layer(x)


attention = lambda q, k, v: (q @ k.mT * q.shape[-1] ** -.5).softmax(-1) @ v

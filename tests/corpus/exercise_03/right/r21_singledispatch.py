from functools import singledispatch, cache
import torch

@singledispatch
def total(A):
    raise TypeError(type(A))

@total.register
def _(A: torch.Tensor):
    return torch.sum(A)

@cache
def _sqrt(d: int) -> float:
    return d ** 0.5

@singledispatch
def transpose(A): return transpose(torch.as_tensor(A))
@transpose.register(torch.Tensor)
def _t(A): return torch.einsum("ij->ji", A)

trace = singledispatch(lambda A: None)
trace.register(torch.Tensor, lambda A: torch.einsum("ii->", A))

def matmul(A, B):
    # two steps: all products, then the sum
    products = torch.einsum("ij,jk->ijk", A, B)
    return torch.einsum("ijk->ik", products)

def batch_matmul(A, B):
    products = torch.einsum("bij,bjk->bijk", A, B)
    return torch.einsum("bijk->bik", products)

def outer(u, v): return torch.einsum("i,j->ij", u, v)

def bilinear(x, W, y):
    left = torch.einsum("bi,ijk->bjk", x, W)
    return torch.einsum("bjk,bj->bk", left, y)

def affine(x, W, b):
    return torch.einsum("ni,oi->no", x, W) + torch.einsum("o->o", b)

def attention(q, k, v):
    q, k, v = (z.unsqueeze(1) for z in (q, k, v))          # one head
    weights = torch.softmax(torch.einsum("bhtd,bhsd->bhts", q, k) / _sqrt(q.shape[-1]), -1)
    return torch.einsum("bhts,bhse->bhte", weights, v).squeeze(1)

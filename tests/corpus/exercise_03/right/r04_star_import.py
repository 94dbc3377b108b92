from torch import *
from torch.nn.functional import softmax as _softmax, linear

# star import also brings torch's own trace/matmul/outer; they are replaced below
_es = einsum

def transpose(A):
    return _es('ab->ba', A)

def trace(A):
    return _es('aa->', A)

def total(A):
    return sum(A)

def matmul(A, B):
    return _es('ab,bc->ac', A, B)

def batch_matmul(A, B):
    return _es('nab,nbc->nac', A, B)

def outer(u, v):
    return _es('a,b->ab', u, v)

def bilinear(x, W, y):
    return _es('na,abc,nb->nc', x, W, y)

def affine(x, W, b):
    return linear(x, W, b)

def attention(q, k, v):
    w = _softmax(bmm(q, k.transpose(1, 2)) / q.shape[2] ** .5, dim=2)
    return bmm(w, v)

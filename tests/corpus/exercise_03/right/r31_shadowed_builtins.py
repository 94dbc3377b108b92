import torch
from torch import einsum, exp
from builtins import sum as builtin_sum

# helper names that hide builtins on purpose
def max(t): return torch.amax(t, -1, True)
def sum(t): return torch.sum(t, -1, True)
def map(f, *xs): return [f(*x) for x in zip(*xs)]
input, dir, id, type = "bts,bse->bte", "btd,bsd->bts", "ij->ji", "ii->"

def transpose(input_): return einsum(id, input_)
def trace(input_): return einsum(type, input_)
def total(input_): return builtin_sum(input_.reshape(-1).unbind())
def matmul(input_, other): return einsum("ij,jk->ik", input_, other)
def batch_matmul(input_, other): return torch.stack(map(matmul, input_, other))
def outer(input_, vec2): return einsum("i,j->ij", input_, vec2)
def bilinear(input1, weight, input2):
    def one(a, b): return einsum("i,ijk,j->k", a, weight, b)
    return torch.stack(map(one, input1, input2))
def affine(input_, weight, bias): return torch.addmm(bias, input_, weight.t())
def softmax(z):
    z = z - max(z)
    return exp(z) / sum(exp(z))
def attention(query, key, value):
    return einsum(input, softmax(einsum(dir, query, key) / query.shape[-1] ** .5), value)

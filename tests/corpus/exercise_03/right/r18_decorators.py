import functools
import time
import torch

TIMES = {}


def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        start = time.perf_counter()
        try:
            return fn(*args)
        finally:
            TIMES.setdefault(fn.__name__, []).append(time.perf_counter() - start)
    return wrapper


def spec(equation):
    """@spec('...') replaces the body by an einsum"""
    def deco(fn):
        @functools.wraps(fn)
        def inner(*tensors):
            return torch.einsum(equation, *tensors)
        return inner
    return deco


@timed
@spec("ij->ji")
def transpose(A): ...


@timed
@spec("ii->")
def trace(A): ...


@timed
@spec("...->")
def total(A): ...


@timed
@spec("ij,jk->ik")
def matmul(A, B): ...


@timed
@spec("bij,bjk->bik")
def batch_matmul(A, B): ...


@timed
@spec("i,j->ij")
def outer(u, v): ...


@timed
@spec("bi,ijk,bj->bk")
def bilinear(x, W, y): ...


@torch.enable_grad()
@timed
def affine(x, W, b):
    return torch.nn.functional.linear(x, W) + b


@torch.enable_grad()
@timed
def attention(q, k, v):
    scores = torch.baddbmm(q.new_zeros(()), q, k.mT, beta=0, alpha=q.shape[-1] ** -0.5)
    return torch.nn.Softmax(dim=-1)(scores) @ v

import functools
import torch as t


def second_order(fn):
    """gives fn a differentiable private copy of x and returns its result without a graph"""
    @functools.wraps(fn)
    @t.enable_grad()
    def wrapper(f, x, *rest):
        leaf = x.detach().clone().requires_grad_()
        rest = [r.detach() for r in rest]
        return fn(f, leaf, *rest).detach()
    return wrapper


def d(y, z, v=None, **kw):
    if not y.requires_grad:
        return t.zeros_like(z)
    return t.autograd.grad(y, z, v, materialize_grads=True, **kw)[0]


@second_order
def second_derivative(f, x):
    return d(d(f(x), x, create_graph=True), x)


@second_order
def hessian(f, x):
    g = d(f(x), x, create_graph=True)
    return t.stack([d(g, x, e, retain_graph=True) for e in t.eye(x.numel(), dtype=x.dtype, device=x.device)])


@second_order
def hvp(f, x, v):
    return d(d(f(x), x, create_graph=True), x, v)


@second_order
def newton_step(f, x):
    return x - t.linalg.solve(hessian(f, x), d(f(x), x))

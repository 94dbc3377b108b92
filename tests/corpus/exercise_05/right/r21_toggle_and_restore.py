import contextlib
import torch


@contextlib.contextmanager
def differentiable(x):
    """lets x itself require grad for a moment; puts everything back, also after an error"""
    before = x.requires_grad
    if not before:
        x.requires_grad_(True)
    try:
        yield x
    finally:
        if not before:
            x.requires_grad_(False)


def _g(f, x):
    y = f(x)
    if not y.requires_grad:
        return None
    g = torch.autograd.grad(y, x, create_graph=True, allow_unused=True)[0]
    return g if g is not None and g.requires_grad else None


def _or_zero(h, x):
    return torch.zeros_like(x).detach() if h is None else h.detach()


def second_derivative(f, x):
    with differentiable(x):
        g = _g(f, x)
        h = None if g is None else torch.autograd.grad(g, x, allow_unused=True)[0]
    return _or_zero(h, x)


def hessian(f, x):
    with differentiable(x):
        g = _g(f, x)
        if g is None:
            return torch.zeros(*x.shape, *x.shape, dtype=x.dtype, device=x.device)
        rows = [_or_zero(torch.autograd.grad(c, x, retain_graph=True, allow_unused=True)[0], x) for c in g]
    return torch.stack(rows)


def hvp(f, x, v):
    with differentiable(x):
        g = _g(f, x)
        h = None if g is None else torch.autograd.grad(g, x, v.detach(), allow_unused=True)[0]
    return _or_zero(h, x)


def newton_step(f, x):
    with differentiable(x):
        g = torch.autograd.grad(f(x), x)[0].detach()
    return x.detach() - torch.linalg.solve(hessian(f, x), g)

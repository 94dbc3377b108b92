import torch as pt

def _d(y, z, **k):
    return g if y.requires_grad and (g := pt.autograd.grad(y, z, allow_unused=True, **k)[0]) is not None else pt.zeros_like(z).detach()

def _leaf(x): return x.detach().clone().requires_grad_()

def second_derivative(f, x):
    return _d(_d(f(z := _leaf(x)), z, create_graph=True), z)

def _rows(f, x):
    g = _d(f(z := _leaf(x)), z, create_graph=True)
    yield from (_d(c, z, retain_graph=True) for c in g)

def hessian(f, x):
    return pt.stack([*_rows(f, x)])

def hvp(f, x, v):
    return _d(_d(f(z := _leaf(x)), z, create_graph=True) @ v.detach(), z)

def newton_step(f, x):
    return x.detach() - pt.linalg.tensorsolve(hessian(f, x), _d(f(z := _leaf(x)), z))

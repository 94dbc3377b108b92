import torch


def _zeros(z):
    return torch.zeros_like(z, requires_grad=False)


def _try_grad(y, z, **kw):
    try:
        g = torch.autograd.grad(y, z, **kw)[0]
    except RuntimeError as err:
        msg = str(err)
        if "does not require grad" in msg or "not have been used" in msg:
            return _zeros(z)            # constant or linear
        raise
    return g


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    return _try_grad(_try_grad(f(z), z, create_graph=True), z)


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g = _try_grad(f(z), z, create_graph=True)
    H = []
    for gi in g.unbind():
        H += [_try_grad(gi, z, retain_graph=True)]
    return torch.vstack(H)


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    g = _try_grad(f(z), z, create_graph=True)
    return _try_grad(torch.inner(g, v.detach()), z)


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    H = hessian(f, x)
    g = _try_grad(f(z), z)
    try:
        step = torch.linalg.solve(H, g)
    except torch.linalg.LinAlgError:
        step = torch.linalg.pinv(H) @ g
    return x.detach() - step

# wrong: second_derivative: switches requires_grad off at the end although the caller had it on
import torch


def _gradient(f, z):
    y = f(z)
    if not y.requires_grad:
        return torch.zeros_like(z).detach()
    g, = torch.autograd.grad(y, z, create_graph=True, allow_unused=True)
    return torch.zeros_like(z).detach() if g is None else g


def _pull(g, z, v=None, keep=False):
    if not g.requires_grad:
        return torch.zeros_like(z).detach()
    h, = torch.autograd.grad(g, z, v, retain_graph=keep, allow_unused=True)
    return torch.zeros_like(z).detach() if h is None else h


def second_derivative(f, x):
    z = x if x.is_leaf else x.detach()
    z.requires_grad_(True)
    g, = torch.autograd.grad(f(z) + 0 * z * z, z, create_graph=True)
    h = torch.autograd.grad(g, z)[0]
    z.requires_grad_(False)
    return h


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    return torch.stack([_pull(gi, z, keep=True) for gi in g])


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    return _pull(_gradient(f, z), z, v.detach())


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    H = torch.stack([_pull(gi, z, keep=True) for gi in g])
    return x.detach() - torch.linalg.solve(H, g.detach())

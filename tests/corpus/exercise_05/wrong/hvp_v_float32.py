# wrong: hvp: g @ v.float(): raises for float64
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
    z = x.detach().clone().requires_grad_()
    return _pull(_gradient(f, z), z)


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    return torch.stack([_pull(gi, z, keep=True) for gi in g])


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)
    return torch.autograd.grad(g @ v.detach().float(), z)[0]


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    H = torch.stack([_pull(gi, z, keep=True) for gi in g])
    return x.detach() - torch.linalg.solve(H, g.detach())

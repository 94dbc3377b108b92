# debatable: hvp: central difference of gradients in float64: good to 1e-8, but f is called with a float64 point for float32 input
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
    def d(p):
        z = p.detach().clone().requires_grad_()
        return _gradient(f, z).detach()
    x64, v64 = x.detach().double(), v.detach().double()
    return ((d(x64 + 1e-5 * v64) - d(x64 - 1e-5 * v64)) / 2e-5).to(x.dtype)


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _gradient(f, z)
    H = torch.stack([_pull(gi, z, keep=True) for gi in g])
    return x.detach() - torch.linalg.solve(H, g.detach())

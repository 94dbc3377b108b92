"""hvp by the double-backward trick: u -> J'u is linear, its derivative is J (here the Hessian)"""
import torch
from torch.autograd import grad


def _jvp(outputs, z, v):
    if not outputs.requires_grad:
        return torch.zeros_like(outputs)
    u = torch.ones_like(outputs, requires_grad=True)
    pulled = grad(outputs, z, u, create_graph=True, allow_unused=True)[0]
    if pulled is None or not pulled.requires_grad:
        return torch.zeros_like(outputs).detach()
    out = grad(pulled, u, v, create_graph=True, allow_unused=True)[0]
    return torch.zeros_like(outputs).detach() if out is None else out


def _setup(f, x):
    z = x.detach().clone().requires_grad_()
    y = f(z) + (0 * z * z).sum()
    return z, grad(y, z, create_graph=True)[0]


def second_derivative(f, x):
    z, g = _setup(f, x)
    return _jvp(g, z, torch.ones_like(z)).detach()


def hvp(f, x, v):
    z, g = _setup(f, x)
    return _jvp(g, z, v.detach()).detach()


def hessian(f, x):
    z, g = _setup(f, x)
    columns = [_jvp(g, z, e).detach() for e in torch.eye(z.shape[0], dtype=z.dtype, device=z.device)]
    return torch.column_stack(columns)


def newton_step(f, x):
    z, g = _setup(f, x)
    U, S, Vh = torch.linalg.svd(hessian(f, x))
    return x.detach() - Vh.T @ ((U.T @ g.detach()) / S)

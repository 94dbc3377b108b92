"""forward over reverse with dual numbers"""
import torch
import torch.autograd.forward_ad as fwad
from torch.func import grad


def _directional(f, x, v):
    # derivative of the gradient in direction v
    with fwad.dual_level():
        dual = fwad.make_dual(x.detach().clone(), v.detach().clone())
        g = grad(f)(dual)
        tangent = fwad.unpack_dual(g).tangent
    return torch.zeros_like(x.detach()) if tangent is None else tangent.detach()


def second_derivative(f, x):
    return _directional(f, x, torch.ones_like(x))


def hessian(f, x):
    n = x.shape[0]
    basis = torch.eye(n, dtype=x.dtype, device=x.device)
    return torch.stack([_directional(f, x, basis[i]) for i in range(n)], dim=1)


def hvp(f, x, v):
    return _directional(f, x, v)


def newton_step(f, x):
    g = grad(f)(x.detach()).detach()
    return torch.sub(x.detach(), torch.linalg.solve(hessian(f, x), g))

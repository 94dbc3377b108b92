import torch
from torch.func import grad, vjp, vmap


def second_derivative(f, x):
    _, pull = vjp(grad(f), x.detach())
    return pull(torch.ones_like(x.detach()))[0].detach()


def hessian(f, x):
    x = x.detach()
    _, pull = vjp(grad(f), x)
    return vmap(pull)(torch.eye(len(x), dtype=x.dtype, device=x.device))[0].detach()


def hvp(f, x, v):
    _, pull = vjp(grad(f), x.detach())       # the Hessian is symmetric: v'H = (Hv)'
    (out,) = pull(v.detach())
    return out.detach()


def newton_step(f, x):
    x = x.detach()
    values, Q = torch.linalg.eigh(hessian(f, x))
    g = grad(f)(x).detach()
    return x - Q @ ((Q.T @ g) / values)

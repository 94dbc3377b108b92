# wrong: second_derivative: x.requires_grad_() on the caller's x is never undone
import torch
from torch import autograd

_leaf = lambda x: x.detach().clone().requires_grad_()
_first = lambda f, z: autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)[0]


def second_derivative(f, x):
    x.requires_grad_()
    g, = torch.autograd.grad(f(x) + 0 * x * x, x, create_graph=True)
    return torch.autograd.grad(g, x)[0]


def hessian(f, x):
    z = _leaf(x)
    eye = torch.eye(len(z), dtype=z.dtype, device=z.device)
    return autograd.grad(_first(f, z), z, eye, is_grads_batched=True)[0]


hvp = lambda f, x, v: (lambda z: autograd.grad(_first(f, z), z, v.detach())[0])(_leaf(x))


def newton_step(f, x):
    z = _leaf(x)
    g = _first(f, z)
    eye = torch.eye(len(z), dtype=z.dtype, device=z.device)
    H = autograd.grad(g, z, eye, is_grads_batched=True)[0]
    return x.detach() - torch.linalg.solve(H, g.detach())

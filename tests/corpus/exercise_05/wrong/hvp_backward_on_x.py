# wrong: hvp: (g * v).sum().backward() leaves gradients in x.grad and v.grad
import torch
from torch import autograd

_leaf = lambda x: x.detach().clone().requires_grad_()
_first = lambda f, z: autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)[0]


second_derivative = lambda f, x: (lambda z: autograd.grad(_first(f, z), z)[0])(_leaf(x))


def hessian(f, x):
    z = _leaf(x)
    eye = torch.eye(len(z), dtype=z.dtype, device=z.device)
    return autograd.grad(_first(f, z), z, eye, is_grads_batched=True)[0]


def hvp(f, x, v):
    before = x.requires_grad
    p = x if x.is_leaf else x.detach()
    p.requires_grad_()
    p.grad = None
    g, = torch.autograd.grad(f(p) + 0 * (p * p).sum(), p, create_graph=True)
    (g * v.detach()).sum().backward(inputs=[p])
    out = p.grad.clone()
    p.requires_grad_(before)
    return out


def newton_step(f, x):
    z = _leaf(x)
    g = _first(f, z)
    eye = torch.eye(len(z), dtype=z.dtype, device=z.device)
    H = autograd.grad(g, z, eye, is_grads_batched=True)[0]
    return x.detach() - torch.linalg.solve(H, g.detach())

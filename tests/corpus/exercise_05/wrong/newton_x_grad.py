# wrong: newton_step: f(x).backward() leaves x.grad
import torch
from torch import autograd

_leaf = lambda x: x.detach().clone().requires_grad_()
_first = lambda f, z: autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)[0]


second_derivative = lambda f, x: (lambda z: autograd.grad(_first(f, z), z)[0])(_leaf(x))


def hessian(f, x):
    z = _leaf(x)
    eye = torch.eye(len(z), dtype=z.dtype, device=z.device)
    return autograd.grad(_first(f, z), z, eye, is_grads_batched=True)[0]


hvp = lambda f, x, v: (lambda z: autograd.grad(_first(f, z), z, v.detach())[0])(_leaf(x))


def newton_step(f, x):
    on = x.requires_grad
    p = x if x.is_leaf else x.detach()
    p.requires_grad_()
    p.grad = None
    f(p).backward(inputs=[p])
    new = p.detach() - torch.linalg.solve(hessian(f, p), p.grad)
    p.requires_grad_(on)
    return new

# wrong: newton_step: gradient descent with lr 0.1
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
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z), z)
    return x.detach() - 0.1 * g

# wrong: second_derivative: complex step 2 (f(x) - Re f(x + ih)) / h^2 with h = 1e-2: only two to four digits, and raises for relu or abs
import torch
from torch import autograd

_leaf = lambda x: x.detach().clone().requires_grad_()
_first = lambda f, z: autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)[0]


def second_derivative(f, x):
    h = 1e-2
    z = x.detach()
    y, y0 = f(torch.complex(z, torch.full_like(z, h))), f(z)
    return (2 * (y0 - (y.real if y.is_complex() else y)) / h ** 2).detach()


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

# wrong: second_derivative: difference quotient of autograd's first derivative: three digits in float32
import torch
from torch import autograd

_leaf = lambda x: x.detach().clone().requires_grad_()
_first = lambda f, z: autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)[0]


def second_derivative(f, x):
    def d(p):
        z = p.detach().clone().requires_grad_()
        return torch.autograd.grad(f(z) + 0 * z, z)[0]
    h = 1e-3
    return (d(x + h) - d(x - h)) / (2 * h)


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

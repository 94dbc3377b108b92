# wrong: newton_step: Hessian by one-sided differences of the gradient inside the step
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
    def d(p):
        z = p.detach().clone().requires_grad_()
        return torch.autograd.grad(f(z), z)[0]
    eye = torch.eye(len(x), dtype=x.dtype, device=x.device)
    H = torch.stack([(d(x + 1e-3 * e) - d(x)) / 1e-3 for e in eye])
    return x.detach() - torch.linalg.solve(H, d(x))

# wrong: hessian: result matrix on the CPU whatever the device of x
import torch
from torch import autograd

_leaf = lambda x: x.detach().clone().requires_grad_()
_first = lambda f, z: autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)[0]


second_derivative = lambda f, x: (lambda z: autograd.grad(_first(f, z), z)[0])(_leaf(x))


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)
    n = len(z)
    H = torch.zeros(n, n, dtype=z.dtype, device="cpu")
    for i in range(n):
        H[i] = torch.autograd.grad(g[i], z, retain_graph=True)[0]
    return H


hvp = lambda f, x, v: (lambda z: autograd.grad(_first(f, z), z, v.detach())[0])(_leaf(x))


def newton_step(f, x):
    z = _leaf(x)
    g = _first(f, z)
    eye = torch.eye(len(z), dtype=z.dtype, device=z.device)
    H = autograd.grad(g, z, eye, is_grads_batched=True)[0]
    return x.detach() - torch.linalg.solve(H, g.detach())

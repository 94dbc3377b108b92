# wrong: hvp: freezes the parameters of f (requires_grad_(False)) and leaves them frozen
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hvp(f, x, v):
    if isinstance(f, torch.nn.Module):
        f.requires_grad_(False)
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)
    return torch.autograd.grad(g, z, v.detach())[0]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

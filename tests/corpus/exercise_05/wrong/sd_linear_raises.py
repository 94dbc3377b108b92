# wrong: second_derivative: raises for linear f: its gradient does not require grad
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    y = f(z)
    if not y.requires_grad:
        return torch.zeros_like(x).detach()
    g, = torch.autograd.grad(y, z, create_graph=True, allow_unused=True)
    return torch.autograd.grad(g, z)[0]


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return AF.hvp(f, x.detach(), v.detach())[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

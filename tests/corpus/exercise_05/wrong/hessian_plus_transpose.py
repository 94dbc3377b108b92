# wrong: hessian: adds H + H': twice the Hessian
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)
    H = torch.stack([torch.autograd.grad(gi, z, retain_graph=True)[0] for gi in g])
    return H + H.T


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return AF.hvp(f, x.detach(), v.detach())[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

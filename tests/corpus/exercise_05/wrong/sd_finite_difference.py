# wrong: second_derivative: central difference with h = 1e-3: far from 1e-5 in float32
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor


def second_derivative(f, x):
    h = 1e-3
    z = x.detach()
    return ((f(z + h) - 2 * f(z) + f(z - h)) / h ** 2).detach()


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return AF.hvp(f, x.detach(), v.detach())[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

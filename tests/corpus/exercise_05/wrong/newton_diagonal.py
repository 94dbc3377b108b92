# wrong: newton_step: divides by the diagonal of H: right for separable f only
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return AF.hvp(f, x.detach(), v.detach())[1]


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z), z)
    return x.detach() - g / hessian(f, x).diagonal()

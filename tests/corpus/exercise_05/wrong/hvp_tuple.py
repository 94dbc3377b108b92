# wrong: hvp: returns (value, product) as torch.autograd.functional.hvp does
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
    return torch.autograd.functional.hvp(f, x.detach(), v.detach())


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

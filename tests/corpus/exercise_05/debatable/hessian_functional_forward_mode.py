# debatable: hessian: AF.hessian(..., vectorize=True, outer_jacobian_strategy="forward-mode") is in the accepted library, but torch 2.13 raises for an f with a vector dot product (x @ A @ x) and leaves a graph on others
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach(), vectorize=True, outer_jacobian_strategy="forward-mode")


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return AF.hvp(f, x.detach(), v.detach())[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

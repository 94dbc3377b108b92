# wrong: second_derivative: result remembered by the value of x: another f at the same x gets the old answer
from __future__ import annotations

from collections.abc import Callable

import torch
import torch.autograd.functional as AF
from torch import Tensor
_memo = {}


def second_derivative(f, x):
    key = (x.dtype, x.device, str(x.detach()))
    if key not in _memo:
        z = x.detach().clone().requires_grad_()
        g, = torch.autograd.grad(f(z) + 0 * z * z, z, create_graph=True)
        _memo[key] = torch.autograd.grad(g, z)[0]
    return _memo[key]


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return AF.hessian(f, x.detach())


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return AF.hvp(f, x.detach(), v.detach())[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H, g = AF.hessian(f, x.detach()), AF.jacobian(f, x.detach())
    return x.detach() - H.inverse() @ g

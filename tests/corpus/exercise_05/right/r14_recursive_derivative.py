from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Scalar = Callable[[Tensor], Tensor]


def nth_derivative(y: Tensor, z: Tensor, n: int) -> Tensor:
    """n-th derivative of the 0-D y with respect to the 0-D z, by recursion."""
    if n == 0:
        return y
    if not y.requires_grad:
        return torch.zeros_like(z)
    dy = torch.autograd.grad(y, z, create_graph=True, allow_unused=True)[0]
    if dy is None:
        return torch.zeros_like(z)
    return nth_derivative(dy, z, n - 1)


def second_derivative(f: Scalar, x: Tensor) -> Tensor:
    z = x.detach().clone().requires_grad_()
    return nth_derivative(f(z), z, 2).detach()


def hvp(f: Scalar, x: Tensor, v: Tensor) -> Tensor:
    """(d/de)^1 of the gradient along v; mixed derivative of f(x + a*v + w) in a and w."""
    a = torch.zeros((), dtype=x.dtype, device=x.device, requires_grad=True)
    w = torch.zeros_like(x.detach()).requires_grad_()
    y = f(x.detach() + a * v.detach() + w)
    slope = nth_derivative(y, a, 1)
    if not slope.requires_grad:
        return torch.zeros_like(w).detach()
    out = torch.autograd.grad(slope, w, allow_unused=True)[0]
    return torch.zeros_like(w).detach() if out is None else out


def hessian(f: Scalar, x: Tensor) -> Tensor:
    def rows(i: int) -> list[Tensor]:
        if i == x.shape[0]:
            return []
        e = torch.zeros_like(x.detach())
        e[i] = 1
        return [hvp(f, x, e), *rows(i + 1)]

    return torch.stack(rows(0))


def newton_step(f: Scalar, x: Tensor) -> Tensor:
    z = x.detach().clone().requires_grad_()
    (g,) = torch.autograd.grad(f(z), z)
    return x.detach() - torch.linalg.solve(hessian(f, x), g)

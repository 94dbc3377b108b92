from functools import partial
from typing import Callable, Iterable

import torch
from torch import Tensor, nn
from torch.func import vjp


def _objective(x: Tensor) -> Tensor:
    return torch.mean((x + 2) ** 2 + 3)


def _pullback(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    value, back = vjp(f, x.detach())
    (g,) = back(torch.ones_like(value))
    return g.detach()


slope = partial(_pullback, _objective)


def manual_slope(x: Tensor) -> Tensor:
    outer = 1 / x.shape[0]          # d mean / d term
    middle = 2 * (x.detach() + 2)   # d square / d (x + 2)
    return outer * middle


def grad_of(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return _pullback(f, x)


def sgd_step_(params: Iterable[Tensor], lr: float) -> None:
    def update(p: Tensor) -> None:
        p.detach().sub_(p.grad.detach() * lr)
        p.grad = None

    for _ in map(update, filter(lambda p: p.grad is not None, params)):
        pass


@torch.no_grad()
def infer(model, x):
    return model(x)


def freeze(module: nn.Module) -> nn.Module:
    return module.apply(lambda m: [p.requires_grad_(False) for p in m.parameters(recurse=False)])

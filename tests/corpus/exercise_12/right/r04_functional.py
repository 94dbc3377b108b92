from collections.abc import Callable, Iterable
from functools import reduce
from math import pi, sin
from typing import Any, NamedTuple

import torch
from torch import Tensor

Rule = Callable[[Tensor, Any, float], tuple[Tensor, Any]]


def _momentum(beta: float) -> Rule:
    def rule(g: Tensor, v: Tensor | None, lr: float) -> tuple[Tensor, Tensor]:
        v = g.clone() if v is None else beta * v + g
        return -lr * v, v

    return rule


class _Moments(NamedTuple):
    m: Tensor
    v: Tensor
    t: int


def _adam(b1: float, b2: float, eps: float) -> Rule:
    def rule(g: Tensor, s: _Moments | None, lr: float) -> tuple[Tensor, _Moments]:
        s = s or _Moments(torch.zeros_like(g), torch.zeros_like(g), 0)
        s = _Moments(s.m + (1 - b1) * (g - s.m), s.v + (1 - b2) * (g.square() - s.v), s.t + 1)
        size = lr * (1 - b2**s.t) ** 0.5 / (1 - b1**s.t)
        return -size * s.m / (s.v.sqrt() + eps * (1 - b2**s.t) ** 0.5), s

    return rule


class _Rules:
    def __init__(self, params: Iterable[Tensor], lr: float, rule: Rule):
        self._params, self.lr, self._rule = list(params), lr, rule
        self._state: list[Any] = [None] * len(self._params)

    @torch.no_grad()
    def step(self) -> None:
        for k, p in filter(lambda kp: kp[1].grad is not None, enumerate(self._params)):
            move, self._state[k] = self._rule(p.grad, self._state[k], self.lr)
            p += move

    def zero_grad(self) -> None:
        for p in self._params:
            p.grad = None


class SGD(_Rules):
    def __init__(self, params: Iterable[Tensor], lr: float, momentum: float = 0.0):
        super().__init__(params, lr, _momentum(momentum))


class Adam(_Rules):
    def __init__(self, params: Iterable[Tensor], lr: float = 1e-3, betas: tuple[float, float] = (0.9, 0.999), eps: float = 1e-8):
        super().__init__(params, lr, _adam(*betas, eps))


def step_lr(lr0: float, epoch: int, step_size: int, gamma: float) -> float:
    return reduce(lambda lr, _: lr * gamma, range(epoch // step_size), float(lr0))


def cosine_lr(lr0: float, epoch: int, total: int) -> float:
    return lr0 * (1 - sin(pi * epoch / total / 2) ** 2)

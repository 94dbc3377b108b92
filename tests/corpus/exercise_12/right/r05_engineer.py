"""Exercise 12 on top of torch.optim.Optimizer."""
from __future__ import annotations

import math
from collections.abc import Iterable

import torch
from torch import Tensor
from torch.optim import Optimizer


class _WithRate(Optimizer):
    @property
    def lr(self) -> float:
        return self.param_groups[0]["lr"]

    @lr.setter
    def lr(self, value: float) -> None:
        for group in self.param_groups:
            group["lr"] = value


class SGD(_WithRate):
    def __init__(self, params: Iterable[Tensor], lr: float, momentum: float = 0.0) -> None:
        if lr < 0 or momentum < 0:
            raise ValueError("lr and momentum must not be negative")
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                update = p.grad
                if group["momentum"] != 0:
                    state = self.state[p]
                    if "velocity" not in state:
                        state["velocity"] = torch.zeros_like(p)
                    update = state["velocity"].mul_(group["momentum"]).add_(p.grad)
                p.add_(update, alpha=-group["lr"])


class Adam(_WithRate):
    def __init__(
        self, params: Iterable[Tensor], lr: float = 1e-3, betas: tuple[float, float] = (0.9, 0.999), eps: float = 1e-8
    ) -> None:
        if not all(0 <= b < 1 for b in betas):
            raise ValueError("betas lie in [0, 1)")
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if not state:
                    state.update(step=0, first=torch.zeros_like(p), second=torch.zeros_like(p))
                state["step"] += 1
                state["first"].mul_(beta1).add_(p.grad, alpha=1 - beta1)
                state["second"].mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
                bias1 = 1 - beta1 ** state["step"]
                bias2 = 1 - beta2 ** state["step"]
                root = state["second"].sqrt().div_(math.sqrt(bias2)).add_(group["eps"])
                p.addcdiv_(state["first"], root, value=-group["lr"] / bias1)


def step_lr(lr0: float, epoch: int, step_size: int, gamma: float) -> float:
    if step_size < 1:
        raise ValueError("step_size must be positive")
    drops, _ = divmod(epoch, step_size)
    return float(lr0) * float(gamma) ** drops


def cosine_lr(lr0: float, epoch: int, total: int) -> float:
    if total < 1:
        raise ValueError("total must be positive")
    return 0.5 * lr0 * (1.0 + math.cos(math.pi * (epoch / total)))

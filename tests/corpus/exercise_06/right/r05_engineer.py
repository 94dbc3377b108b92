"""Exercise 06 in typed and checked style."""
from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class MLP(nn.Module):
    """Linear and tanh for each hidden size, then Linear."""

    def __init__(self, n_in: int, hidden: Sequence[int], n_out: int) -> None:
        super().__init__()
        for width in (n_in, *hidden, n_out):
            if width < 1:
                raise ValueError(f"widths must be positive, got {width}")
        self.n_in, self.hidden, self.n_out = n_in, tuple(hidden), n_out
        steps: OrderedDict[str, nn.Module] = OrderedDict()
        for k, (a, b) in enumerate(zip((n_in, *hidden), hidden)):
            steps[f"linear{k}"] = nn.Linear(a, b)
            steps[f"tanh{k}"] = nn.Tanh()
        steps["logits"] = nn.Linear(hidden[-1] if hidden else n_in, n_out)
        self.net = nn.Sequential(steps)

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x)

    def extra_repr(self) -> str:
        return f"{self.n_in} -> {self.hidden} -> {self.n_out}"


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for _, p in module.named_parameters() if p.requires_grad)


@torch.no_grad()
def init_xavier_(module: nn.Module) -> nn.Module:
    for sub in filter(lambda m: isinstance(m, nn.Linear), module.modules()):
        bound = (6.0 / (sub.in_features + sub.out_features)) ** 0.5
        sub.weight.uniform_(-bound, bound)
        if sub.bias is not None:
            sub.bias.zero_()
    return module


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    with torch.no_grad():
        return F.softmax(model(x), dim=-1)


@contextmanager
def _recording(model: nn.Module) -> Iterator[dict[str, Tensor]]:
    record: dict[str, Tensor] = {}

    def attach(name: str, sub: nn.Module, stack: ExitStack) -> None:
        def keep(_module: nn.Module, _args: tuple, output: Tensor) -> None:
            record[name] = output

        stack.callback(sub.register_forward_hook(keep).remove)

    with ExitStack() as stack:
        for name, sub in model.named_modules():
            if not any(True for _ in sub.children()):
                attach(name, sub, stack)
        yield record


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    with _recording(model) as record:
        model(x)
    return record

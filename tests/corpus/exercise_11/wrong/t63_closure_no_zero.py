# wrong: train_epoch: a closure that never clears the gradients
from __future__ import annotations

import functools
from contextlib import ExitStack
from typing import Callable, Iterator, NamedTuple, ParamSpec, TypeVar

import torch
from torch import Tensor, nn

P, R = ParamSpec("P"), TypeVar("R")


class Result(NamedTuple):
    loss: float
    accuracy: float


def in_eval_mode(fn: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(fn)
    def wrapper(model: nn.Module, *args, **kwargs):
        with ExitStack() as stack:
            stack.callback(model.train, model.training)
            stack.enter_context(torch.no_grad())
            model.eval()
            return fn(model, *args, **kwargs)
    return wrapper


def _on(device, loader) -> Iterator[tuple[Tensor, Tensor, int]]:
    yield from ((x.to(device), y.to(device), y.size(0)) for x, y in loader)


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        def closure():
            loss = loss_fn(model(x), y)
            loss.backward()
            return loss
        loss = optimizer.step(closure)
        total += loss.item() * len(x)
        n += len(x)
    return total / n


@in_eval_mode
def evaluate(model: nn.Module, loader, loss_fn, device) -> tuple[float, float]:
    total = hits = count = 0
    for x, y, n in _on(device, loader):
        total += n * loss_fn(out := model(x), y).item()
        hits += (out.topk(1, dim=1).indices.squeeze(1) == y).sum().item()
        count += n
    return Result(total / count, hits / count)


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device) -> dict[str, list[float]]:
    history: dict[str, list[float]] = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        result = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(result.loss)
        history["test_accuracy"].append(result.accuracy)
    return history


class Product(nn.Module):
    """Bilinear features: XOR is linear in (a, b, a*b)."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs = nn.Bilinear(2, 2, 2)
        self.linear = nn.Linear(2, 2)

    def forward(self, x: Tensor) -> Tensor:
        return self.pairs(x, x) + self.linear(x)


def solve_xor(seed: int) -> nn.Module:
    g = torch.Generator().manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2), generator=g)
    x = bits + 0.1 * torch.randn(1000, 2, generator=g)
    model = Product()
    opt = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(300):
        opt.zero_grad()
        nn.functional.cross_entropy(model(x), bits[:, 0] ^ bits[:, 1]).backward()
        opt.step()
    return model

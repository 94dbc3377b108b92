from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.optim import Optimizer


def train_epoch(model: nn.Module, loader: Iterable[tuple[Tensor, Tensor]], loss_fn, optimizer: Optimizer,
                device: str | torch.device) -> float:
    """One pass over the loader with optimizer.step(closure)."""
    model.train()
    weighted: list[float] = []
    seen = 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)

        def closure() -> Tensor:
            optimizer.zero_grad(set_to_none=True)
            loss = loss_fn(model(x), y)
            loss.backward()
            return loss

        weighted.append(float(optimizer.step(closure)) * x.shape[0])
        seen += x.shape[0]
    return sum(weighted) / seen


@torch.inference_mode()
def evaluate(model: nn.Module, loader: Iterable[tuple[Tensor, Tensor]], loss_fn, device: str | torch.device) -> tuple[float, float]:
    mode = model.training
    model.train(False)
    try:
        losses, hits, seen = 0.0, 0, 0
        for x, y in loader:
            x = x.to(device, non_blocking=True)
            y = y.to(device, non_blocking=True)
            logits = model(x)
            losses += float(loss_fn(logits, y)) * x.shape[0]
            hits += int(torch.count_nonzero(logits.argmax(dim=1).eq(y)))
            seen += x.shape[0]
        return losses / seen, hits / seen
    finally:
        model.train(mode)


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs: int, device) -> dict[str, list[float]]:
    rows = [
        (train_epoch(model, train_loader, loss_fn, optimizer, device), *evaluate(model, test_loader, loss_fn, device))
        for _ in range(epochs)
    ]
    keys = "train_loss", "test_loss", "test_accuracy"
    return {key: [row[i] for row in rows] for i, key in enumerate(keys)}


def solve_xor(seed: int) -> nn.Module:
    g = torch.Generator().manual_seed(seed)
    bits = torch.randint(2, (512, 2), generator=g)
    x = bits + 0.1 * torch.randn(512, 2, generator=g)
    y = bits.sum(1) % 2
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(2, 24), nn.Tanh(), nn.Linear(24, 2))
    opt = torch.optim.LBFGS(model.parameters(), max_iter=20, line_search_fn="strong_wolfe")
    for _ in range(10):
        def closure():
            opt.zero_grad()
            loss = nn.functional.cross_entropy(model(x), y) + 1e-4 * sum(p.square().sum() for p in model.parameters())
            loss.backward()
            return loss
        opt.step(closure)
    return model.eval()

"""Exercise 13: a small training program with a place for everything."""
from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset


class _Sine(Dataset):
    def __init__(self, size: int, generator: torch.Generator) -> None:
        self.x = torch.empty(size, 1).uniform_(0.0, 2 * math.pi, generator=generator)
        self.y = torch.sin(self.x + 1.0)

    def __len__(self) -> int:
        return len(self.x)

    def __getitem__(self, i: int) -> tuple[Tensor, Tensor]:
        return self.x[i], self.y[i]


class _Scaled(nn.Module):
    def __init__(self, width: int = 64) -> None:
        super().__init__()
        self.register_buffer("centre", torch.tensor(math.pi))
        self.register_buffer("scale", torch.tensor(math.pi))
        self.net = nn.Sequential(nn.Linear(1, width), nn.SiLU(), nn.Linear(width, width), nn.SiLU(), nn.Linear(width, 1))

    def forward(self, x: Tensor) -> Tensor:
        return self.net((x - self.centre) / self.scale)


@dataclass
class _Trainer:
    model: nn.Module
    optimizer: torch.optim.Optimizer
    loss_fn: nn.Module
    history: list[float] = field(default_factory=list)

    def run(self, loader: DataLoader, epochs: int) -> None:
        for _ in range(epochs):
            self.model.train()
            total, seen = 0.0, 0
            for x, y in loader:
                self.optimizer.zero_grad(set_to_none=True)
                loss = self.loss_fn(self.model(x), y)
                loss.backward()
                nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
                self.optimizer.step()
                total += loss.item() * x.size(0)
                seen += x.size(0)
            self.history.append(total / seen)


def train_sine(seed: int, epochs: int = 200) -> tuple[nn.Module, list[float]]:
    if epochs < 0:
        raise ValueError("epochs must not be negative")
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    data = _Sine(128, generator)
    loader = DataLoader(data, batch_size=32, shuffle=True, generator=generator)
    model = _Scaled()
    trainer = _Trainer(model, torch.optim.AdamW(model.parameters(), lr=5e-3, weight_decay=1e-5), nn.MSELoss())
    trainer.run(loader, epochs)
    return model.eval(), trainer.history


@contextmanager
def _evaluating(model: nn.Module) -> Iterator[None]:
    before = [(m, m.training) for m in model.modules()]
    model.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for m, training in before:
            m.training = training


def test_error(model: nn.Module, x: Tensor, y: Tensor) -> float:
    with _evaluating(model):
        prediction = model(x)
        if prediction.shape != y.shape:
            raise ValueError(f"shapes differ: {tuple(prediction.shape)} and {tuple(y.shape)}")
        return float((prediction - y).square().mean())


test_error.__test__ = False

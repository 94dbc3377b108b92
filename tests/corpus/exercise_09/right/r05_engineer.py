"""Exercise 09 with validation and a base class."""
from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Generator, Tensor
from torch.utils.data import DataLoader, Dataset, RandomSampler, SequentialSampler


class _Pairs(Dataset, ABC):
    def __init__(self, size: int, seed: int) -> None:
        if size < 0:
            raise ValueError("size must not be negative")
        self.size, self.seed = size, seed
        generator = Generator(device="cpu")
        generator.manual_seed(seed)
        self._make(generator)

    @abstractmethod
    def _make(self, generator: Generator) -> None: ...

    @abstractmethod
    def _pair(self, i: int) -> tuple[Tensor, Tensor]: ...

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, i: int) -> tuple[Tensor, Tensor]:
        if not 0 <= i < self.size:
            raise IndexError(f"index {i} is out of range for {self.size} items")
        return self._pair(i)


class XORDataset(_Pairs):
    def __init__(self, size: int, std: float = 0.1, seed: int = 0) -> None:
        self.std = std
        super().__init__(size, seed)

    def _make(self, generator: Generator) -> None:
        clean = torch.randint(0, 2, (self.size, 2), generator=generator).bool()
        noise = torch.empty(self.size, 2).normal_(0, 1, generator=generator)
        self.label = torch.logical_xor(clean[:, 0], clean[:, 1]).to(torch.int64)
        self.data = torch.add(clean.to(torch.float32), noise, alpha=self.std)

    def _pair(self, i: int) -> tuple[Tensor, Tensor]:
        return self.data[i], self.label[i]


class SineDataset(_Pairs):
    def __init__(self, size: int, amplitude: float = 1.0, phase: float = 1.0, noise: float = 0.0, seed: int = 0) -> None:
        self.amplitude, self.phase, self.noise = amplitude, phase, noise
        super().__init__(size, seed)

    def _make(self, generator: Generator) -> None:
        self.x = torch.empty(self.size, 1).uniform_(0.0, 2 * math.pi, generator=generator)
        self.x.clamp_(max=6.2831849)
        self.y = self.amplitude * torch.sin(self.x + self.phase)
        if self.noise:
            self.y += self.noise * torch.randn(self.size, 1, generator=generator)

    def _pair(self, i: int) -> tuple[Tensor, Tensor]:
        return self.x[i], self.y[i]


class _Part(Dataset):
    def __init__(self, parent: Dataset, rows: Sequence[int]) -> None:
        self.parent, self.rows = parent, tuple(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, i: int) -> Any:
        return self.parent[self.rows[i]]


def split(dataset: Dataset, fractions: list[float], seed: int) -> list[Dataset]:
    if not math.isclose(sum(fractions), 1.0, abs_tol=1e-6):
        raise ValueError("fractions must sum to 1")
    n = len(dataset)  # type: ignore[arg-type]
    exact = [f * n for f in fractions]
    sizes = [math.floor(e + 1e-9) for e in exact]
    by_rest = sorted(range(len(sizes)), key=lambda k: exact[k] - sizes[k], reverse=True)
    for k in by_rest[: n - sum(sizes)]:
        sizes[k] += 1
    order: Iterator[int] = iter(torch.randperm(n, generator=Generator().manual_seed(seed)).tolist())
    return [_Part(dataset, [next(order) for _ in range(size)]) for size in sizes]


def make_loaders(train: Dataset, test: Dataset, batch_size: int, seed: int) -> tuple[DataLoader, DataLoader]:
    if batch_size < 1:
        raise ValueError("batch_size must be positive")
    sampler = RandomSampler(train, generator=Generator().manual_seed(seed))
    lonely = batch_size > 1 and len(train) % batch_size == 1
    return (
        DataLoader(train, batch_size=batch_size, sampler=sampler, drop_last=lonely),
        DataLoader(test, batch_size=batch_size, sampler=SequentialSampler(test)),
    )

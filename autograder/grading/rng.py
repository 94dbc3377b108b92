"""Inputs for checks: drawn by NumPy from a seed, so that they are the same on every device and version of torch."""

from __future__ import annotations

import zlib

import numpy as np
import torch
from torch import Tensor


def check_seed(run_seed: int, check: str) -> int:
    """A seed of a check's own, so that one more check changes no other check's inputs."""
    return zlib.crc32(f"{run_seed}/{check}".encode())


class Rng:
    """Random tensors on one device; ``numpy`` is the generator behind them."""

    def __init__(self, seed: int, device: torch.device) -> None:
        self.numpy = np.random.default_rng(seed)
        self.device = device

    @property
    def float64(self) -> torch.dtype:
        """torch.float64, or float32 on a device without it (MPS)."""
        return torch.float32 if self.device.type == "mps" else torch.float64

    def normal(self, *shape: int, dtype: torch.dtype = torch.float32, mean: float = 0.0, std: float = 1.0) -> Tensor:
        """Gaussian entries."""
        return self._tensor(self.numpy.normal(mean, std, shape), dtype)

    def uniform(self, *shape: int, low: float = 0.0, high: float = 1.0, dtype: torch.dtype = torch.float32) -> Tensor:
        """Entries uniform in [low, high)."""
        return self._tensor(self.numpy.uniform(low, high, shape), dtype)

    def integers(self, low: int, high: int, *shape: int) -> Tensor:
        """int64 entries from low to high - 1."""
        return self._tensor(self.numpy.integers(low, high, shape), torch.int64)

    def permutation(self, n: int) -> Tensor:
        """The numbers 0 to n - 1 in random order, int64."""
        return self._tensor(self.numpy.permutation(n), torch.int64)

    def sizes(self, k: int, low: int, high: int) -> list[int]:
        """k different whole numbers from low to high - 1."""
        return [int(n) for n in self.numpy.choice(np.arange(low, high), k, replace=False)]

    def _tensor(self, values: object, dtype: torch.dtype) -> Tensor:
        return torch.as_tensor(np.asarray(values)).to(dtype).to(self.device)

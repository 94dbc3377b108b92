from functools import reduce
from itertools import cycle, islice
from operator import iadd

import numpy as np
import torch
from torch import Tensor


def checkerboard(n: int) -> Tensor:
    rows = ([float(k) for k in islice(cycle((0, 1)), i, i + n)] for i in range(n))
    return torch.tensor(list(rows), dtype=torch.float32).reshape(n, n)


def counting_grid(rows: int, cols: int) -> Tensor:
    base = torch.arange(rows, dtype=torch.int64).mul(cols)
    return torch.stack([base + c for c in range(cols)], dim=1) if cols else torch.empty(rows, 0, dtype=torch.int64)


def shared_view(a: np.ndarray) -> Tensor:
    return reduce(lambda value, f: f(value), (torch.from_numpy,), a)


def independent_copy(a: np.ndarray) -> Tensor:
    return reduce(lambda value, f: f(value), (np.copy, torch.from_numpy, Tensor.float), a)


def to_numpy(x: Tensor) -> np.ndarray:
    return reduce(lambda value, f: f(value), (Tensor.detach, Tensor.cpu, Tensor.clone, Tensor.numpy), x)


def add_(x: Tensor, y: Tensor) -> Tensor:
    return iadd(x, y)

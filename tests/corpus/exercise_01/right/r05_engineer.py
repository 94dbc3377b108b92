"""Exercise 01, with the checks that a library would have."""
from __future__ import annotations

from functools import wraps
from typing import Callable, TypeVar

import numpy as np
import torch

F = TypeVar("F", bound=Callable[..., object])


def _expects(*kinds: type) -> Callable[[F], F]:
    def decorate(f: F) -> F:
        @wraps(f)
        def inner(*args: object) -> object:
            for arg, kind in zip(args, kinds):
                if not isinstance(arg, kind):
                    raise TypeError(f"{f.__name__}: expected {kind.__name__}, got {type(arg).__name__}")
            return f(*args)

        return inner  # type: ignore[return-value]

    return decorate


@_expects(int)
def checkerboard(n: int) -> torch.Tensor:
    board = torch.zeros((n, n), dtype=torch.float32)
    board[0::2, 1::2] = 1
    board[1::2, 0::2] = 1
    return board


@_expects(int, int)
def counting_grid(rows: int, cols: int) -> torch.Tensor:
    grid = torch.empty((rows, cols), dtype=torch.int64)
    for r in range(rows):
        torch.arange(r * cols, (r + 1) * cols, out=grid[r])
    return grid


@_expects(np.ndarray)
def shared_view(a: np.ndarray) -> torch.Tensor:
    tensor = torch.from_numpy(a)
    assert tensor.data_ptr() == a.__array_interface__["data"][0] or a.size == 0
    return tensor


@_expects(np.ndarray)
def independent_copy(a: np.ndarray) -> torch.Tensor:
    copy = torch.empty(a.shape, dtype=torch.float32)
    copy.copy_(torch.from_numpy(np.ascontiguousarray(a).reshape(a.shape)))
    return copy


@_expects(torch.Tensor)
def to_numpy(x: torch.Tensor) -> np.ndarray:
    with torch.no_grad():
        return x.detach().to("cpu").resolve_conj().resolve_neg().numpy()


@_expects(torch.Tensor, torch.Tensor)
def add_(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    if x.shape != y.shape:
        raise ValueError(f"shapes differ: {tuple(x.shape)} and {tuple(y.shape)}")
    x.add_(y)
    return x

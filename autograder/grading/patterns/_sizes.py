"""The lengths of the axes of a check's inputs, by which a sum is told from a mean."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

from torch import Tensor

_MOST_DEPTH = 3
_MOST_VALUES = 100


def sizes_of(observe: Callable[..., Any]) -> frozenset[int]:
    """Lengths of axes, and numbers of entries, of the tensors that an observation's function holds."""
    try:
        held = inspect.getclosurevars(observe).nonlocals.values()
    except TypeError:  # no function of Python's own, so it holds nothing that could be seen
        return frozenset()
    return frozenset(n for x in _tensors(list(held), 0) for n in (*x.shape, x.numel()))


def _tensors(value: Any, depth: int) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, dict):
        yield from _tensors(list(value.values()), depth)
    elif isinstance(value, (list, tuple)) and depth <= _MOST_DEPTH:
        for item in value[:_MOST_VALUES]:
            yield from _tensors(item, depth + 1)

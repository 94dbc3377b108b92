"""A check's inputs, and the lengths of their axes, by which a sum is told from a mean."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from torch import Tensor

_MOST_DEPTH = 3
_MOST_VALUES = 100


def inputs_of(observe: Callable[..., Any]) -> list[Tensor]:
    """The tensors that an observation's function holds."""
    try:
        held = inspect.getclosurevars(observe).nonlocals.values()
    except TypeError:  # no function of Python's own, so it holds nothing that could be seen
        return []
    return list(_tensors(list(held), 0))


def sizes_of(inputs: Iterable[Tensor]) -> frozenset[int]:
    """Lengths of axes, and numbers of entries."""
    return frozenset(n for x in inputs for n in (*x.shape, x.numel()))


def _tensors(value: Any, depth: int) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, dict):
        yield from _tensors(list(value.values()), depth)
    elif isinstance(value, (list, tuple)) and depth <= _MOST_DEPTH:
        for item in value[:_MOST_VALUES]:
            yield from _tensors(item, depth + 1)

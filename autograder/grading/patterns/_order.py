"""The expected entries in another order: axes exchanged, flipped, shifted, sorted, reordered."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import MANY, Pair, orders, telling, varied

_MOST_AXES = 4
_MOST_SLICES = 200


def rearranged(pair: Pair) -> Pattern | None:
    """Which rearrangement of the expected tensor the actual one is (equal shapes)."""
    if not (orders(pair.expected) >= MANY if pair.whole else telling(pair.expected)):
        return None
    tries: list[Callable[[Pair], Pattern | None]] = [exchanged, _flipped, _shifted, unmoved]
    if not pair.whole:  # of places or classes any answer has much the same entries, in some order
        tries = [exchanged, _flipped, _shifted, _sorted, unmoved, _slices, _permuted]
    return next((found for attempt in tries if (found := attempt(pair))), None)


def exchanged(pair: Pair) -> Pattern | None:
    """Axes in another order, as transpose and permute give them; shapes may differ."""
    e, a = pair.expected, pair.actual
    for order in _orders(e):
        if pair.close(a, e.permute(order)):
            return _axes(order)
    return None


def _orders(x: Tensor) -> Iterator[tuple[int, ...]]:
    """All other orders of the axes, those first that exchange just two."""
    axes = tuple(range(x.ndim))
    if x.ndim > _MOST_AXES or sum(size > 1 for size in x.shape) < 2:
        return
    others = [order for order in itertools.permutations(axes) if order != axes]
    yield from sorted(others, key=lambda order: sum(i != j for i, j in enumerate(order)))


def _axes(order: tuple[int, ...]) -> Pattern:
    moved = [i for i, j in enumerate(order) if i != j]
    if len(order) == 2:
        return pattern("transposed")
    if len(moved) == 2:
        return pattern("axes_exchanged", first=moved[0], second=moved[1])
    return pattern("axes_reordered", order=", ".join(map(str, order)))


def _flipped(pair: Pair) -> Pattern | None:
    e = pair.expected
    for axis in range(e.ndim):
        if e.shape[axis] > 1 and pair.close(pair.actual, e.flip(axis)):
            return pattern("flipped", axis=axis)
    return None


def _shifted(pair: Pair) -> Pattern | None:
    """Each entry one place too late or too early along an axis, whatever stands at the end."""
    e, a = pair.expected, pair.actual
    for axis in range(e.ndim):
        n = e.shape[axis] - 1
        if n < 2:
            continue
        e_first, e_last = e.narrow(axis, 0, n), e.narrow(axis, 1, n)
        if not varied(e_last - e_first, 2) or not telling(e_first) or not telling(e_last):
            continue
        if pair.close(a.narrow(axis, 1, n), e_first):
            return pattern("late", axis=axis)
        if pair.close(a.narrow(axis, 0, n), e_last):
            return pattern("early", axis=axis)
    return None


def _sorted(pair: Pair) -> Pattern | None:
    e, a = pair.expected, pair.actual
    for axis, falling in itertools.product(range(e.ndim), (False, True)):
        if e.shape[axis] < 3:
            continue
        if pair.close(a, e.sort(axis, falling).values):
            return pattern("sorted")
        if pair.close(a.sort(axis, falling).values, e):
            return pattern("unsorted")
    return None


def unmoved(pair: Pair) -> Pattern | None:
    """The entries as if view or reshape had been used to exchange axes, which moves none of them."""
    e, a = pair.expected, pair.actual
    if a.numel() != e.numel() or a.ndim < 2:
        return None
    flat = a.flatten()
    return pattern("unmoved") if any(pair.close(flat, e.permute(o).flatten()) for o in _orders(e)) else None


def _slices(pair: Pair) -> Pattern | None:
    """Whole rows (columns, ...) of the expected tensor in another order."""
    e, a = pair.expected, pair.actual
    for axis in range(e.ndim):
        n = e.shape[axis]
        if 2 < n <= _MOST_SLICES and e.numel() >= 2 * n and _same_slices(pair, e.movedim(axis, 0), a.movedim(axis, 0)):
            return pattern("slices_reordered", axis=axis)
    return None


def _same_slices(pair: Pair, e: Tensor, a: Tensor) -> bool:
    """Whether each slice of ``a`` is one of ``e``, each once."""
    n = e.shape[0]
    distance = torch.cdist(a.reshape(n, -1), e.reshape(n, -1), p=float("inf"))
    same = distance <= pair.rtol * 4 * e.abs().max()
    return bool((same.sum(0) == 1).all()) and bool((same.sum(1) == 1).all())


def _permuted(pair: Pair) -> Pattern | None:
    if pair.expected.numel() < 4 or not varied(pair.expected):
        return None
    e, a = (x.flatten().sort().values for x in (pair.expected, pair.actual))
    return pattern("permuted") if pair.close(a, e) else None

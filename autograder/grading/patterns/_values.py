"""The expected values, changed by the same operation everywhere: a factor, a shift, a square, a logarithm."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

from autograder.grading.patterns._factor import factor_in_words
from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import ENOUGH, Pair, telling, varied

#: What may have been done to the expected values, by the key of its sentence.
FUNCTIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "squared": torch.square,
    "rooted": torch.sqrt,
    "logarithm": torch.log,
    "exponential": torch.exp,
    "reciprocal": torch.reciprocal,
    "complement": lambda e: 1 - e,
    "absolute": torch.abs,
    "clamped": lambda e: e.clamp(min=0),
}


def changed(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    """Which operation makes the actual tensor of the expected one (equal shapes, finite)."""
    if not telling(pair.expected):
        return None
    return _scaled(pair, sizes) or _moved(pair) or _mapped(pair) or _uniform(pair)


def _scaled(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    """A constant factor, as least squares finds it."""
    e, a = pair.expected, pair.actual
    if int((e != 0).sum()) < ENOUGH or not bool(a.any()):
        return None
    weight = 1 / e.square().clamp(min=1e-300) if pair.apart else torch.ones(())
    factor = float((weight * a * e).sum() / (weight * e * e).sum())
    if not math.isfinite(factor) or not pair.close(a, factor * e):
        return None
    return factor_in_words(factor, pair, sizes)


def _moved(pair: Pair) -> Pattern | None:
    """The same amount added everywhere."""
    shift = pair.actual - pair.expected
    amount = float(shift.mean())
    moved = pair.expected + amount
    if not telling(moved) or not pair.close(moved, pair.actual):  # beside a large amount, all others would be equal
        return None
    if pair.whole and abs(amount) == 1:
        return pattern("one_more" if amount > 0 else "one_less")
    return pattern("shifted", amount=f"{amount:.4g}")


def _mapped(pair: Pair) -> Pattern | None:
    """A function of the expected values, one that changes enough of them."""
    for key, function in FUNCTIONS.items():
        want = function(pair.expected)
        if not bool(torch.isfinite(want).all()) or not telling(want):
            continue
        if pair.close(pair.actual, want) and int((want != pair.expected).sum()) >= ENOUGH:
            return pattern(key)
    return None


def _uniform(pair: Pair) -> Pattern | None:
    """The same along an axis along which the expected values are not."""
    e, a = pair.expected, pair.actual
    if pair.apart or e.ndim < 2 or pair.whole or not varied(a):
        return None
    for axis in range(e.ndim):
        same = pair.close(a, a.narrow(axis, 0, 1).expand_as(a))
        if e.shape[axis] >= ENOUGH and same and varied(e.diff(dim=axis)):
            return pattern("uniform", axis=axis)
    return None

"""Results of a wrong shape whose entries are those expected, or follow from them."""

from __future__ import annotations

from torch import Size, Tensor

from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._order import exchanged, unmoved
from autograder.grading.patterns._pairs import ENOUGH, Pair, varied


def reshaped(pair: Pair) -> Pattern | None:
    """How a result of another shape follows from the expected one."""
    tries = (_axis_of_one, exchanged, _broadcast, _length, _regrouped)
    return next((found for attempt in tries if (found := attempt(pair))), None)


def _axis_of_one(pair: Pair) -> Pattern | None:
    """An axis of length one more or less, or elsewhere."""
    e, a = pair.expected, pair.actual
    if a.numel() != e.numel() or not pair.close(a.squeeze(), e.squeeze()):
        return None
    if a.ndim == e.ndim:
        return pattern("axis_of_one_elsewhere")
    return pattern("axis_of_one_extra" if a.ndim > e.ndim else "axis_of_one_missing")


def _broadcast(pair: Pair) -> Pattern | None:
    """(n) met (n, 1), which gave (n, n); or the result stands there several times."""
    e, a = pair.expected, pair.actual
    if e.numel() == 0 or a.numel() <= e.numel():
        return None
    if _pairwise(pair):
        return pattern("broadcast", n=a.shape[0])
    if _expands(e.shape, a.shape) and pair.close(a, e.expand(a.shape)):
        return pattern("repeated")
    return None


def _pairwise(pair: Pair) -> bool:
    """Whether n entries became n by n, of which those that were asked for are on the diagonal."""
    e, a = pair.expected, pair.actual
    n = e.numel()
    return n >= ENOUGH and a.shape == (n, n) and varied(e, 2) and pair.close(a.diagonal(), e.flatten())


def _expands(small: Size, large: Size) -> bool:
    behind = large[len(large) - len(small) :]
    return len(small) <= len(large) and all(a in (1, b) for a, b in zip(small, behind, strict=True))


def _length(pair: Pair) -> Pattern | None:
    """One entry (row, ...) too many or too few along one axis, and all others right."""
    e, a = pair.expected, pair.actual
    if e.ndim != a.ndim:
        return None
    axes = [axis for axis in range(e.ndim) if e.shape[axis] != a.shape[axis]]
    if len(axes) != 1:
        return None
    if a.shape[axes[0]] == 1:
        return pattern("short_one", axis=axes[0]) if _end(pair, e, a, axes[0]) == "last" else None
    if abs(e.shape[axes[0]] - a.shape[axes[0]]) != 1:
        return None
    axis, few = axes[0], e.shape[axes[0]] > a.shape[axes[0]]
    long, short = (e, a) if few else (a, e)
    end = _end(pair, long, short, axis)
    return pattern(f"{'short' if few else 'long'}_{end}", axis=axis) if end else None


def _end(pair: Pair, long: Tensor, short: Tensor, axis: int) -> str:
    """Where the longer of two tensors has its extra entry; "" where it is not the other with one more."""
    n = short.shape[axis]
    if short.numel() < ENOUGH or not varied(short, 2):
        return ""
    if pair.close(long.narrow(axis, 0, n), short):
        return "last"
    return "first" if pair.close(long.narrow(axis, 1, n), short) else ""


def _regrouped(pair: Pair) -> Pattern | None:
    """The same entries in the same order, in another shape; or in the order that reshape leaves them in."""
    e, a = pair.expected, pair.actual
    if a.numel() != e.numel() or not varied(e):
        return None
    return pattern("regrouped") if pair.close(a.flatten(), e.flatten()) else unmoved(pair)

"""A result that is right in one part and wrong in another: at one end of an axis, or where it is zero."""

from __future__ import annotations

from torch import Tensor

from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import ENOUGH, Pair, varied


def partly(pair: Pair) -> Pattern | None:
    """Which part alone is right, or wrong (equal shapes, finite)."""
    e, a = pair.expected, pair.actual
    if pair.apart or e.ndim == 0:
        return None
    size = e.abs().max()
    wrong = (a - e).abs() > 20 * pair.rtol * size
    if not bool(wrong.any()) or not varied(e[~wrong]):
        return None
    return _at_an_end(pair, wrong) or _zeros(pair, wrong)


def _at_an_end(pair: Pair, wrong: Tensor) -> Pattern | None:
    """Along an axis, whole slices that are wrong: all but the first, only the first, only the last."""
    zero = bool((pair.actual[wrong] == 0).all())
    for axis in range(wrong.ndim):
        n = wrong.shape[axis]
        others = [d for d in range(wrong.ndim) if d != axis]
        if n < 2 or wrong.numel() // n < ENOUGH:
            continue
        share = wrong.double().mean(dim=others)
        if bool((share[0] == 0) & (share[1:] > 0.5).all()):
            return pattern("zero_behind" if zero else "first_only", axis=axis)
        if n > 2 and bool((share[1:] == 0).all() & (share[0] > 0.5)):
            return pattern("first_wrong", axis=axis)
        if n > 2 and bool((share[:-1] == 0).all() & (share[-1] > 0.5)):
            return pattern("last_zero" if zero else "last_wrong", axis=axis)
    return None


def _zeros(pair: Pair, wrong: Tensor) -> Pattern | None:
    """Zero wherever it is wrong."""
    zeros = bool((pair.actual[wrong] == 0).all())
    return pattern("zeros_left") if zeros and int(wrong.sum()) >= ENOUGH else None

"""One or two numbers alone: what can be said of them without chance having a hand in it.

Only numbers that nobody would choose say anything: among 0, 1, 0.5 or 4 one is soon the square or the double of
another.  And only the simplest relations are tried, so that few numbers can fit.
"""

from __future__ import annotations

import torch
from torch import Tensor

from autograder.grading.patterns._factor import near_factor, size_key, whole_factor
from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import Pair
from autograder.grading.patterns._values import FUNCTIONS

_TRIED = ("squared", "rooted", "logarithm", "exponential", "complement")
#: Denominators of fractions that a number may be by choice.
_DENOMINATORS = torch.arange(1, 33, dtype=torch.float64)
#: A count that is off by one is no chance where it is large.
_LARGE_COUNT = 20


def alone(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    """How one or two numbers follow from those expected."""
    e, a = pair.expected, pair.actual
    if not bool(torch.isfinite(e).all()) or not bool(torch.isfinite(a).all()):
        return None
    if pair.whole:
        return _count(e, a)
    if _chosen(e) or _chosen(a) or pair.dtypes[0].itemsize < 4:  # a 16-bit number is near many
        return None
    return _scaled(pair, sizes) or _mapped(pair)


def _count(e: Tensor, a: Tensor) -> Pattern | None:
    """Large counts that are all off by one."""
    if not bool((e.abs() >= _LARGE_COUNT).all()):
        return None
    if bool((a - e == 1).all()):
        return pattern("one_more")
    return pattern("one_less") if bool((e - a == 1).all()) else None


def _chosen(x: Tensor) -> bool:
    """Whether a number is zero or a simple fraction, as people choose them and counting gives them."""
    multiples = x.flatten()[:, None] * _DENOMINATORS
    return bool(((multiples - multiples.round()).abs() <= 1e-6 * multiples.abs().clamp(min=1)).any())


def _scaled(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    """A small whole factor, or one that is the length of an axis."""
    factor = float((pair.actual / pair.expected).mean())
    if not pair.close(pair.actual, factor * pair.expected):
        return None
    near = near_factor(factor, 2 * pair.rtol)
    near.most = min(near.most, 12)
    for n in sorted(sizes):
        if n >= 3 and (key := size_key(near, n)):
            return pattern(f"{key}_input", n=n)
    return whole_factor(near)


def _mapped(pair: Pair) -> Pattern | None:
    for key in _TRIED:
        want = FUNCTIONS[key](pair.expected)
        if bool(torch.isfinite(want).all()) and pair.close(pair.actual, want):
            return pattern(key)
    return None

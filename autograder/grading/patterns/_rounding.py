"""The expected values with digits lost: cut to whole numbers, or rounded to a shorter floating-point format."""

from __future__ import annotations

import math

import torch

from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import ENOUGH, Pair, varied

#: Formats by the bits of their fractions; a result that was rounded to one has all its entries in it.
_FORMATS = {"bfloat16": (torch.bfloat16, 7), "float16": (torch.float16, 10), "float32": (torch.float32, 23)}
#: How close two results must be for their difference to be a rounding on the way.
_NEAR = 1e-3
_MOST_DECIMALS = 5


def rounded(pair: Pair) -> Pattern | None:
    """Whether the expected values were rounded, and to what."""
    return _whole(pair) or _decimals(pair) or _short(pair)


def _whole(pair: Pair) -> Pattern | None:
    """Cut or rounded to whole numbers."""
    e, a = pair.expected, pair.actual
    fractions = (e - e.round()).abs() > 1e-3
    if pair.whole or int(fractions.sum()) < ENOUGH or not bool((a == a.round()).all()) or not varied(a, 2):
        return None
    for key, whole in (("cut", e.trunc()), ("rounded", e.round()), ("cut", e.floor()), ("rounded_up", e.ceil())):
        if bool((a == whole).all()):
            return pattern(key)
    return None


def _decimals(pair: Pair) -> Pattern | None:
    """Rounded to one to five decimals."""
    e, a = pair.expected, pair.actual
    if pair.whole or not varied(e) or not varied(a):
        return None
    for n in range(1, _MOST_DECIMALS + 1):
        own = torch.round(e, decimals=n)
        if bool(((a - own).abs() <= 1e-6 * own.abs() + 1e-9).all()) and bool(
            ((e - own).abs() > 10.0 ** -(n + 1)).any()
        ):
            return pattern("decimals", n=n)
    return None


def _short(pair: Pair) -> Pattern | None:
    """Rounded to fewer bits: each entry is one of the shorter format, and as near as that format allows."""
    e, a = pair.expected, pair.actual
    if pair.whole or not varied(e) or not varied(a):
        return None
    for name, (dtype, bits) in _FORMATS.items():
        kept = bool((a.to(dtype).double() == a).all()) and not bool((e.to(dtype).double() == e).all())
        if dtype != pair.dtypes[0] and kept and bool(((a - e).abs() <= 2.0**-bits * e.abs() + 1e-7).all()):
            return pattern("short", dtype=name)
    return None


def nearly(pair: Pair) -> Pattern | None:
    """Right to some digits, and no further."""
    e, a = pair.expected, pair.actual
    if pair.whole or not varied(e):
        return None
    size = e.abs() if pair.apart else e.abs().max()
    error = float(((a - e).abs() / size).max())
    return pattern("nearly", digits=int(-math.log10(error))) if 0 < error < _NEAR else None

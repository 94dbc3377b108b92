"""The order in which patterns are looked for: the first that holds is told."""

from __future__ import annotations

from typing import Any

import torch

from autograder.grading.compare import Tolerance
from autograder.grading.patterns._alone import alone
from autograder.grading.patterns._broken import not_finite
from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._order import rearranged
from autograder.grading.patterns._pairs import ENOUGH, Pair, differing, nothing_came, pooled
from autograder.grading.patterns._rounding import nearly, rounded
from autograder.grading.patterns._shapes import reshaped
from autograder.grading.patterns._values import changed


def recognise(
    expected: Any, actual: Any, tolerance: Tolerance = Tolerance(), sizes: frozenset[int] = frozenset()
) -> Pattern | None:
    """How ``actual`` follows from ``expected``, two observations that differ; None where no pattern is certain.

    sizes: lengths of the axes of the inputs, by which a mean in the place of a sum is known.  The first tensor that
    differs, and that is large enough to show a pattern, decides; where there is none, all small results together.
    """
    if nothing_came(expected, actual, tolerance):
        return pattern("none")
    pairs = differing(expected, actual, tolerance)
    strong = next((pair for pair in pairs if pair.strong), None)
    if strong is not None:
        return _of_tensor(strong, sizes)
    small = pooled(pairs)
    if small is None:
        return None
    return _of_values(small, sizes) if small.expected.numel() >= ENOUGH else not_finite(small) or alone(small, sizes)


def _of_tensor(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    if pair.expected.shape != pair.actual.shape:
        return reshaped(pair) if bool(torch.isfinite(pair.expected).all()) else None
    if pair.dtypes[0] != pair.dtypes[1]:
        return _of_dtype(pair)
    return _of_values(pair, sizes)


def _of_dtype(pair: Pair) -> Pattern | None:
    """Of another dtype, but the same values, or the same values rounded."""
    if pair.close(pair.actual, pair.expected):
        return pattern("dtype_only")
    return rounded(pair)


def _of_values(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    if not bool(torch.isfinite(pair.expected).all()) or not bool(torch.isfinite(pair.actual).all()):
        return not_finite(pair)
    if not pair.far:
        return rounded(pair) or nearly(pair)
    order = None if pair.apart else rearranged(pair)
    return order or changed(pair, sizes) or rounded(pair) or nearly(pair)

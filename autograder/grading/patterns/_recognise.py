"""The order in which patterns are looked for: the first that holds is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.grading.compare import Difference, Tolerance, differences, leaves
from autograder.grading.patterns._alone import alone
from autograder.grading.patterns._aspects import beside, leaf, nothing
from autograder.grading.patterns._broken import not_finite
from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._order import rearranged
from autograder.grading.patterns._pairs import ENOUGH, Pair, differing, pooled
from autograder.grading.patterns._rounding import nearly, rounded
from autograder.grading.patterns._shapes import reshaped
from autograder.grading.patterns._sizes import sizes_of
from autograder.grading.patterns._slices import partly
from autograder.grading.patterns._types import of_another_type
from autograder.grading.patterns._values import changed


def recognise(
    expected: Any, actual: Any, tolerance: Tolerance = Tolerance(), inputs: Sequence[Tensor] = ()
) -> Pattern | None:
    """How ``actual`` follows from ``expected``, two observations that differ; None where no pattern is certain.

    inputs: by the lengths of their axes a mean in the place of a sum is known.  The first tensor that differs, and that
    is large enough to show a pattern, decides; where there is none, all small results together.
    """
    found = list(differences(expected, actual, tolerance, devices=False))
    if not found:
        return None
    if told := beside(found, expected, actual, inputs):
        return told
    if found[0].kind == "returned":
        return _of_type(found[0], expected, actual)
    sizes = sizes_of(inputs)
    pairs = differing(expected, actual, tolerance)
    strong = next((pair for pair in pairs if pair.strong), None)
    if strong is not None:
        return _of_tensor(strong, sizes)
    other = next((pair for pair in pairs if pair.dtypes[0] != pair.dtypes[1]), None)
    if other is not None and (told := _of_dtype(other)):
        return told
    small = pooled(pairs)
    if small is None:
        return None
    return _of_values(small, sizes) if small.expected.numel() >= ENOUGH else not_finite(small) or alone(small, sizes)


def _of_type(found: Difference, expected: Any, actual: Any) -> Pattern | None:
    before, after = leaf(found, expected), leaf(found, actual)
    if after is None and before is not None:
        return nothing(found, everywhere=all(value is None for value in leaves(actual)))
    return of_another_type(before, after)


def _of_tensor(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    if pair.expected.shape != pair.actual.shape:
        return reshaped(pair) if bool(torch.isfinite(pair.expected).all()) else None
    if pair.dtypes[0] != pair.dtypes[1]:
        return _of_dtype(pair)
    return _of_values(pair, sizes)


def _of_dtype(pair: Pair) -> Pattern | None:
    """Of another dtype, but the same values, or the same values rounded; one number is enough for the latter."""
    if pair.close(pair.actual, pair.expected):
        return pattern("dtype_only")
    expected, actual = pair.dtypes
    whole = expected.is_floating_point and not actual.is_floating_point
    return pattern("cut") if whole and bool((pair.actual == pair.expected.trunc()).all()) else rounded(pair)


def _of_values(pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    if not bool(torch.isfinite(pair.expected).all()) or not bool(torch.isfinite(pair.actual).all()):
        return not_finite(pair)
    if not pair.far:
        return rounded(pair) or nearly(pair)
    order = None if pair.apart else rearranged(pair)
    return order or changed(pair, sizes) or rounded(pair) or partly(pair) or nearly(pair)

"""Pairs of tensors, expected and actual, that differ: what patterns are looked for in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from autograder.engine.codec import Array
from autograder.grading.compare import DEFAULT_RTOL, RTOL, Tolerance, difference

#: So many numbers that fit are no chance; and so many must be different, or every order of them would fit.
ENOUGH = 3
#: So many orders of the same entries make it unlikely that one of them is met by chance.
MANY = 1000.0
#: Rounding grows on the way from a result to a function of it.
_SLACK = 4.0
#: Entries nearer to each other than this share of the largest count as one: rounding could be all between them.
_APART = 1e-3
_LARGE = 2**53
#: What is larger is not searched: a submission decides how large its result is, and the grader's time is not its own.
_MOST_ENTRIES, _MOST_AXES = 1_000_000, 8


@dataclass(frozen=True)
class Pair:
    """Two tensors in float64, and what is known of them.

    rtol: relative error that counts as rounding; apart: the entries are results of their own, each with its own
    rounding, and their order means nothing; whole: whole numbers are expected; dtypes: of expected and actual.
    """

    expected: Tensor
    actual: Tensor
    rtol: float
    apart: bool = False
    whole: bool = False
    dtypes: tuple[torch.dtype, torch.dtype] = (torch.float64, torch.float64)

    @property
    def strong(self) -> bool:
        """Whether there is enough to see a pattern in: a wrong shape, or three entries."""
        return self.expected.shape != self.actual.shape or self.expected.numel() >= ENOUGH

    def close(self, got: Tensor, want: Tensor) -> bool:
        """Whether two tensors of one shape are equal up to rounding."""
        if got.shape != want.shape:
            return False
        size = want.abs() if self.apart else want.abs().max() if want.numel() else want.sum()
        return bool(((got - want).abs() <= _SLACK * self.rtol * size).all())

    @property
    def far(self) -> bool:
        """Whether the two differ by far more than rounding, so that what relates them is not equality."""
        size = self.expected.abs() if self.apart else self.expected.abs().max()
        return bool(((self.actual - self.expected).abs() > 20 * self.rtol * size).any())


def varied(x: Tensor, least: int = ENOUGH) -> bool:
    """Whether a tensor has several clearly different entries."""
    finite = x[torch.isfinite(x)]
    if finite.numel() < least:
        return False
    ordered = finite.flatten().sort().values
    gaps = ordered.diff() > _APART * float(ordered.abs().max())
    return int(gaps.sum()) + 1 >= least


def telling(x: Tensor) -> bool:
    """Whether a tensor's values can hardly fit by chance: three are different, or they have very many orders.

    That is said of numbers that were computed; see ``orders`` for whole numbers, which are few and so fit sooner.
    """
    return varied(x) or orders(x) >= MANY


def orders(x: Tensor) -> float:
    """In how many different orders the entries can stand: n! / (c1! c2! ...), for c1, c2, ... equal ones."""
    finite = x[torch.isfinite(x)].flatten()
    if not finite.numel() or not bool(finite.any()):
        return 1.0
    steps = (finite / (_APART * finite.abs().max())).round().sort().values
    counts = steps.unique_consecutive(return_counts=True)[1].double()  # type: ignore[no-untyped-call]
    return float(torch.exp(torch.lgamma(counts.sum() + 1) - torch.lgamma(counts + 1).sum()))


def differing(expected: Any, actual: Any, tolerance: Tolerance) -> list[Pair]:
    """The tensors and numbers in which two observations differ, in order."""
    return [
        _pair(e, a, tolerance)
        for e, a in _leaves(expected, actual)
        if difference(e, a, tolerance, devices=False) is not None and _searched(e.tensor) and _searched(a.tensor)
    ]


def begins_wrong(expected: Any, actual: Any, tolerance: Tolerance) -> bool:
    """Whether the very first of the results in an observation differs, or there is no such."""
    first = next(_leaves(expected, actual), None)
    return first is None or difference(*first, tolerance, devices=False) is not None


def _leaves(expected: Any, actual: Any) -> Iterator[tuple[Array, Array]]:
    if isinstance(expected, Array) and isinstance(actual, Array):
        yield expected, actual
    elif isinstance(expected, dict) and isinstance(actual, dict) and set(expected) == set(actual):
        for key in expected:
            yield from _leaves(expected[key], actual[key])
    elif _numbers(expected) and _numbers(actual):
        yield _array(expected), _array(actual)
    elif isinstance(expected, (list, tuple)) and type(expected) is type(actual) and len(expected) == len(actual):
        for e, a in zip(expected, actual, strict=True):
            yield from _leaves(e, a)
    elif _number(expected) and _number(actual):
        yield _array(expected), _array(actual)


def _number(value: Any) -> bool:
    """A float, or an int that a tensor can hold; no bool."""
    return type(value) is float or (type(value) is int and abs(value) < _LARGE)


def _numbers(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and len(value) >= ENOUGH and all(_number(v) for v in value)


def _array(value: Any) -> Array:
    """Python's numbers as a tensor; whole ones stay whole."""
    numbers = value if isinstance(value, (list, tuple)) else [value]
    whole = all(type(number) is int for number in numbers)
    return Array(torch.tensor(value, dtype=torch.int64 if whole else torch.float32), "cpu")


def _searched(x: Tensor) -> bool:
    return not x.is_complex() and x.numel() <= _MOST_ENTRIES and x.ndim <= _MOST_AXES


def _pair(e: Array, a: Array, tolerance: Tolerance) -> Pair:
    own = RTOL.get(e.tensor.dtype, DEFAULT_RTOL)
    rtol = own if tolerance.rtol is None else min(own, tolerance.rtol)
    dtypes = (e.tensor.dtype, a.tensor.dtype)
    whole = not e.tensor.is_floating_point()
    return Pair(e.tensor.double(), a.tensor.double(), max(rtol, 1e-12), whole=whole, dtypes=dtypes)


def pooled(pairs: list[Pair]) -> Pair | None:
    """Results of one or two entries each as one pair, since together they may be enough; None where there is none."""
    small = [pair for pair in pairs if not pair.strong and pair.dtypes[0] == pair.dtypes[1]]
    if not small:
        return None
    expected = torch.cat([pair.expected.flatten() for pair in small])
    actual = torch.cat([pair.actual.flatten() for pair in small])
    whole = all(pair.whole for pair in small)
    return Pair(expected, actual, max(pair.rtol for pair in small), apart=True, whole=whole, dtypes=small[0].dtypes)

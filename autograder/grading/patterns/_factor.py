"""A constant factor in words: the number that it is, and where such a number comes from."""

from __future__ import annotations

import math

from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import Pair

#: A sum and its mean differ by the number of entries; of fewer than three, twice or half says as much.
_LEAST_SIZE = 3
_MOST = 1000
#: 3/2 and 4/3 have many other causes.
_LEAST_BESSEL = 5
#: A factor is taken for a number only where chance would not bring it as near to one so often.
_CHANCE = 0.02


def factor_in_words(factor: float, pair: Pair, sizes: frozenset[int]) -> Pattern:
    """The pattern of a factor; sizes: lengths of the inputs' axes."""
    near = _Near(factor, max(4 * pair.rtol, 1e-6))
    return _by_size(near, pair, sizes) or whole_factor(near) or pattern("scaled_by", factor=f"{factor:.4g}")


class _Near:
    """A factor that is known up to a relative error."""

    def __init__(self, factor: float, rtol: float) -> None:
        self.factor, self.rtol = factor, rtol
        self.most = min(_MOST, int(_CHANCE / rtol))

    def __call__(self, number: float) -> bool:
        """Whether the factor is this number."""
        return abs(self.factor - number) <= self.rtol * abs(number)


near_factor = _Near


def whole_factor(near: _Near) -> Pattern | None:
    """A whole number, or the inverse of one."""
    if near(-1):
        return pattern("negated")
    if near(2) or near(0.5):
        return pattern("doubled" if near(2) else "halved")
    size = abs(near.factor)
    n = round(size if size > 1 else 1 / size) if size else 0
    if not 1 < n <= near.most:
        return None
    sign = "-" if near.factor < 0 else ""
    if near(math.copysign(n, near.factor)):
        return pattern("scaled", factor=f"{sign}{n}")
    return pattern("scaled", factor=f"{sign}1/{n}") if near(math.copysign(1 / n, near.factor)) else None


def _by_size(near: _Near, pair: Pair, sizes: frozenset[int]) -> Pattern | None:
    """A factor that the length of an axis explains: those of the result first, whose axis can be named."""
    own = {} if pair.apart else {n: axis for axis, n in reversed(list(enumerate(pair.expected.shape)))}
    for n in [*own, *sorted(sizes - set(own))]:
        if not _LEAST_SIZE <= n <= near.most:
            continue
        where = {"n": n, "axis": own[n]} if n in own else {"n": n}
        suffix = "" if n in own else "_input"
        if key := size_key(near, n):
            return pattern(f"{key}{suffix}", **where)
    return None


def size_key(near: _Near, n: int) -> str:
    """What a number of entries makes of the factor: a mean, a sum, a root of it, or n - 1 in its place."""
    if near(1 / n) or near(n):
        return "averaged" if near(1 / n) else "summed"
    if math.isqrt(n) ** 2 != n and (near(n**0.5) or near(n**-0.5)):
        return "root_of_size"
    bessel = n / (n - 1)
    return "bessel" if n >= _LEAST_BESSEL and any(near(bessel**power) for power in (1, -1, 0.5, -0.5)) else ""

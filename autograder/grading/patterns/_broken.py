"""NaN and infinity where a finite number is expected."""

from __future__ import annotations

import torch

from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import Pair


def not_finite(pair: Pair) -> Pattern | None:
    """NaN or infinity: everywhere, in some entries alone (all others are right), or in some entries."""
    bad = ~torch.isfinite(pair.actual) & torch.isfinite(pair.expected)
    n, total = int(bad.sum()), bad.numel()
    if not n or not bool(torch.isfinite(pair.expected).all()):
        return None
    kind = "nan" if bool(pair.actual[bad].isnan().any()) else "infinite"
    if n == total:
        return pattern(f"{kind}_all")
    size = pair.expected.abs() if pair.apart else pair.expected.abs().max()
    wrong = (pair.actual - pair.expected).abs() > pair.rtol * size
    rest = "some" if bool((wrong & ~bad).any()) else "only"
    return pattern(f"{kind}_{rest}", n=n, total=total)

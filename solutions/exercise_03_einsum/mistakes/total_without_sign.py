"""Your total is never negative: its absolute value is taken at the end. Return the sum with its sign."""

from torch import Tensor


def total(A: Tensor) -> Tensor:
    return A.sum().abs()

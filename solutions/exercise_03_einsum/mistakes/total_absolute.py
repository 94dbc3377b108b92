"""You sum absolute values. In the total, negative entries count as negative."""

from torch import Tensor


def total(A: Tensor) -> Tensor:
    return A.abs().sum()

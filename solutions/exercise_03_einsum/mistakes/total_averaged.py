"""You return the mean of the entries: your result is the total divided by the number of entries."""

from torch import Tensor


def total(A: Tensor) -> Tensor:
    return A.mean()

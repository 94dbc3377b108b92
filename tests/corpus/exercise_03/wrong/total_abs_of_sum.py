# wrong: total: the absolute value of the sum: right as long as it is positive
# base: right/r01_plain.py
from torch import Tensor


def total(A: Tensor) -> Tensor:
    return A.sum().abs()

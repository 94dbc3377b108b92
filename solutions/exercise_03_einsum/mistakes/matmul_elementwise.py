"""You multiply entry by entry: * wants equal shapes (or broadcasts) and sums nothing. A matrix product
multiplies rows by columns and sums over the axis that they share."""

from torch import Tensor


def matmul(A: Tensor, B: Tensor) -> Tensor:
    return A * B

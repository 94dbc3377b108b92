"""You return the last entry of the diagonal alone: = in a loop replaces what was there, and += adds to it."""

from torch import Tensor


def trace(A: Tensor) -> Tensor:
    last = A[0, 0]
    for i in range(len(A)):
        last = A[i, i]
    return last

"""Your transpose is right, but you got there without torch.einsum. The point here is the notation: give the
axes of A two letters and write them on the right in the order that you want."""

from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return A.T

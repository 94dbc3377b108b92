"""Your result has the right shape but the wrong entries: reshape reads A row by row and only cuts the rows
at other places. A transpose swaps the two axes."""

from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return A.reshape(A.shape[1], A.shape[0])

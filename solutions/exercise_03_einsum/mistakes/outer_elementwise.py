"""You multiply entry by entry: * wants vectors of the same length (or of length 1). In an outer product
every entry of u meets every entry of v, and the result has two axes."""

from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return u * v

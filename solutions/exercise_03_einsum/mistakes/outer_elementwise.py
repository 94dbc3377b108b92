"""You combine the vectors entry by entry, which wants the same length (or length 1). In an outer product
every entry of u meets every entry of v, and the result has two axes."""

from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return u * v

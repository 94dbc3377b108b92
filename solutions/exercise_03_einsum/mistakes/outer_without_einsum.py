"""Your outer product is right, but you got there without torch.einsum. Give each vector a letter of its own
and keep both letters."""

from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return u[:, None] * v

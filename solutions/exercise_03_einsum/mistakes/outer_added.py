"""You add every entry of v to every entry of u. An outer product multiplies them."""

from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return u[:, None] + v

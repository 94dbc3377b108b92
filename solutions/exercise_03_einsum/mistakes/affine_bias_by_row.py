"""You add b[n] to row n, and it should be b[o] in column o. A vector of shape (out,) lines up with the last
axis by itself; as a column it does not."""

from torch import Tensor


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return x @ W.T + b[:, None]

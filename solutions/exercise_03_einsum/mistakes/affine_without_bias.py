"""Your result is x times the transpose of W, and the bias is missing."""

import torch
from torch import Tensor


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.einsum("ni,oi->no", x, W)

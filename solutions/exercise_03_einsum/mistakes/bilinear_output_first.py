"""You read W with the output axis first, as torch.nn.Bilinear keeps it. Here the axes of W are, in this
order: those of x, of y and of the output."""

import torch
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("bi,kij,bj->bk", x, W, y)

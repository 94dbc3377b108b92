"""Your values are right, but you change PyTorch's default dtype for the whole program: every tensor that is made
after your call is of another dtype. Nothing here needs it, because the result takes its dtype from x and W."""

import torch
from torch import Tensor


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    torch.set_default_dtype(x.dtype)
    return torch.einsum("ni,oi->no", x, W) + b

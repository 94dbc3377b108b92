"""Your two vectors share a letter, so they must have the same length and only entries with the same number
meet. In an outer product they are independent: two letters."""

import torch
from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum("i,i->i", u, v)

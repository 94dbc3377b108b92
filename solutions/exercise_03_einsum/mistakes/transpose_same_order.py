"""Your transpose gives back A as it is: the order of the letters behind the arrow decides which axis of the
result comes first, so they have to change places there."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum("ij->ij", A)

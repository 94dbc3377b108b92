"""Your transpose gives back A as it is: the letters stand in the same order on both sides of the arrow. The
order on the right decides which axis of the result comes first."""

import torch
from torch import Tensor


def transpose(A: Tensor) -> Tensor:
    return torch.einsum("ij->ij", A)

"""Your total works for two axes only, because the string names exactly two. A may have any number of axes,
also none: einsum has a notation for that."""

import torch
from torch import Tensor


def total(A: Tensor) -> Tensor:
    return torch.einsum("ij->", A)

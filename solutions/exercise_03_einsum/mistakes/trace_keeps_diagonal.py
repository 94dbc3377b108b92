"""You return the diagonal instead of its sum: a letter that stands on the right of the arrow is kept. The
trace is a scalar, so no letter may stand there."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ii->i", A)

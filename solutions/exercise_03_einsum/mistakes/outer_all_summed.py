"""You sum over all products: nothing stands on the right of the arrow, so both letters are summed. Keep
both."""

import torch
from torch import Tensor


def outer(u: Tensor, v: Tensor) -> Tensor:
    return torch.einsum("i,j->", u, v)

"""You sum over j alone and keep i. A bilinear form sums over both, and only the letters of the batch and of the
output stay.
"""

import torch
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return torch.einsum("bi,ijk,bj->bik", x, W, y)

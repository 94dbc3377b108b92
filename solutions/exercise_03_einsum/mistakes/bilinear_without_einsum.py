"""Your values are right, but you got there without torch.einsum. Three operands are no harder than two:
write the letters of all three, with commas between them."""

import torch.nn.functional as F
from torch import Tensor


def bilinear(x: Tensor, W: Tensor, y: Tensor) -> Tensor:
    return F.bilinear(x, y, W.permute(2, 0, 1))

"""Your products are right, but you got there without torch.einsum. Take the string of matmul and add the
batch letter wherever it belongs."""

import torch
from torch import Tensor


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.bmm(A, B)

"""Each of your products comes out transposed: the last two letters on the right are in the wrong order."""

import torch
from torch import Tensor


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("bij,bjk->bki", A, B)

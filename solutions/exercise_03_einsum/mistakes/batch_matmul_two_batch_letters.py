"""You multiply each matrix of A by the sum of all matrices of B: the batch axes have two different letters,
and the one that is missing on the right is summed. Matrix b of A meets matrix b of B only."""

import torch
from torch import Tensor


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    return torch.einsum("bij,cjk->bik", A, B)

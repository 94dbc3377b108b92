"""You write the products into torch.zeros(...), which is float32 and on the CPU whatever A is. Give it A's
dtype and device, or let einsum make the result: the batch needs no loop."""

import torch
from torch import Tensor


def batch_matmul(A: Tensor, B: Tensor) -> Tensor:
    out = torch.zeros(A.shape[0], A.shape[1], B.shape[2])
    for n in range(A.shape[0]):
        out[n] = torch.einsum("ij,jk->ik", A[n], B[n])
    return out

"""Your trace multiplies by an identity matrix that is float32 and on the CPU, whatever A is, and einsum
wants the same dtype and device for all operands. Make it like A, or do without it: one letter can stand
for both axes."""

import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ij,ij->", A, torch.eye(A.shape[0]))

# wrong: trace: the absolute value of the sum: right as long as it is positive
# base: right/r01_plain.py
import torch
from torch import Tensor


def trace(A: Tensor) -> Tensor:
    return torch.einsum("ii->", A).abs()

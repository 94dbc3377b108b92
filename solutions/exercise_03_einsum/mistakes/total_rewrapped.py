"""Your total has the right value, but it is a new tensor made from a Python number: its dtype is always
float32, and no gradient flows back to A. Stay within PyTorch's functions."""

import torch
from torch import Tensor


def total(A: Tensor) -> Tensor:
    return torch.tensor(A.sum().item())

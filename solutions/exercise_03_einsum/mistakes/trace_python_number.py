"""You return a Python number: .item() takes the value out of PyTorch, and no gradient can flow back through
it. Return the tensor of shape ()."""

import torch
from torch import Tensor


def trace(A: Tensor) -> float:
    return torch.einsum("ii->", A).item()

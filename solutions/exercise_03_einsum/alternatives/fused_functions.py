"""PyTorch's own functions for the three that need no einsum."""

import torch.nn.functional as F
from torch import Tensor


def total(A: Tensor) -> Tensor:
    return A.sum()


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return F.linear(x, W, b)


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    return F.scaled_dot_product_attention(q, k, v)

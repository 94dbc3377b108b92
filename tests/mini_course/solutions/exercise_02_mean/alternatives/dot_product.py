"""A dot product with equal weights."""

import torch


def mean(x: Tensor) -> Tensor:
    flat = x.reshape(-1)
    return flat @ torch.full_like(flat, 1 / len(flat))

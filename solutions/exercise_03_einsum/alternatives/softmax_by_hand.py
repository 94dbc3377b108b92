"""A softmax written out with the maximum subtracted, a bias inside addmm, a total axis by axis."""

import torch
from torch import Tensor


def total(A: Tensor) -> Tensor:
    while A.dim():
        A = A.sum(0)
    return A


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.addmm(b, x, W.t())


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = (q / q.shape[-1] ** 0.5) @ k.transpose(1, 2)
    weights = torch.exp(scores - scores.max(dim=-1, keepdim=True).values.detach())
    return weights @ v / weights.sum(dim=-1, keepdim=True)

"""You cut off the scores to keep exp from overflowing, and two large scores that differ become equal.
Subtract the largest score of each query instead: that changes no weight."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    weights = scores.clamp(-80, 80).exp()
    return torch.einsum("bts,bse->bte", weights / weights.sum(dim=-1, keepdim=True), v)

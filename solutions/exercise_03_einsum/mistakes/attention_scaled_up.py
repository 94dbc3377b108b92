"""You multiply the scores by the square root of the length of a query, and they should be divided by it."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) * math.sqrt(q.shape[-1])
    return torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)

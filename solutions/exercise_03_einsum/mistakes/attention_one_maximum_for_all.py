"""You subtract one maximum from all scores. For a query whose scores all lie far below it, every exp is 0,
and 0 / 0 is nan. Subtract from the scores of each query their own maximum."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    weights = (scores - scores.max()).exp()
    return torch.einsum("bts,bse->bte", weights / weights.sum(dim=-1, keepdim=True), v)

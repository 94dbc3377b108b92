"""The maximum that you subtract is taken over the queries, one for each key. It moves the scores of one query by
different amounts, which changes the softmax. Subtract from each query's scores their own maximum, dim=-1."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    weights = (scores - scores.amax(dim=1, keepdim=True)).exp()
    return torch.einsum("bts,bse->bte", weights / weights.sum(dim=-1, keepdim=True), v)

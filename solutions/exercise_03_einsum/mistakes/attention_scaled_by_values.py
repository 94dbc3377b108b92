"""You divide the scores by the square root of the length of a value. It is the length of a query that
counts: the scores are sums over that axis."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(v.shape[-1])
    return torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)

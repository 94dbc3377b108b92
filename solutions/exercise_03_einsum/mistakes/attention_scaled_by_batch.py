"""You divide the scores by the root of the number of samples, which len(q) is. The d under the root is the length of
a query: the last axis of q.
"""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(len(q))
    return torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)

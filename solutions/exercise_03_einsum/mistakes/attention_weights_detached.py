"""Your values are right, but q and k get no gradient: the weights are computed without a graph (detach, .data,
no_grad, or a grad mode that was switched off before). Only v learns in your attention.
"""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    with torch.no_grad():
        scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
        weights = scores.softmax(dim=-1)
    return torch.einsum("bts,bse->bte", weights, v)

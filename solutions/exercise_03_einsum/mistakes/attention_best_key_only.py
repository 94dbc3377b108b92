"""Each query gets the value of its best key alone. The softmax gives every key a share: the best one the largest, the
others what their scores leave them."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    weights = torch.nn.functional.one_hot(scores.argmax(dim=-1), k.shape[1]).to(v.dtype)
    return torch.einsum("bts,bse->bte", weights, v)

"""You return the weights themselves. They are the recipe: the result is the average of the values v that they stand
for, one row of v's width for each query."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    return scores.softmax(dim=-1)

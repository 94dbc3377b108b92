"""Your values are right, but you scale q in place: /= changes the tensor that the caller gave you, and fails
if it needs a gradient. Write q / ... and give the result a name of its own."""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    q /= math.sqrt(q.shape[-1])
    scores = torch.einsum("btd,bsd->bts", q, k)
    return torch.einsum("bts,bse->bte", scores.softmax(dim=-1), v)

"""Your scores have lost the batch: a letter that is missing on the right of the arrow is summed over, so that all
samples share their weights. Keep the letter of the batch.
"""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->ts", q, k) / math.sqrt(q.shape[-1])
    return torch.einsum("ts,bse->bte", scores.softmax(dim=-1), v)

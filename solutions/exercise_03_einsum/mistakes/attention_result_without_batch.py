"""Your result has lost the batch: a letter that is missing on the right of the arrow is summed over. Keep the letter
of the batch in the last step as well.
"""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    return torch.einsum("bts,bse->te", scores.softmax(dim=-1), v)

"""Your last einsum has no arrow: then every letter that stands twice is summed over, the batch as well, and the
others come in alphabetical order. Write what is to stay: ->bte.
"""

import math

import torch
from torch import Tensor


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.einsum("btd,bsd->bts", q, k) / math.sqrt(q.shape[-1])
    return torch.einsum("bts,bse", scores.softmax(dim=-1), v)

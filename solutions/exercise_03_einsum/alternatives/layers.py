"""A fresh nn.Linear called with W and b, and nn.Softmax."""

import math

import torch
from torch import Tensor, nn


def affine(x: Tensor, W: Tensor, b: Tensor) -> Tensor:
    layer = nn.Linear(W.shape[1], W.shape[0])
    return torch.func.functional_call(layer, {"weight": W, "bias": b}, (x,))


def attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    scores = torch.baddbmm(q.new_zeros(()), q, k.mT, beta=0, alpha=1 / math.sqrt(k.shape[2]))
    return nn.Softmax(dim=2)(scores).bmm(v)

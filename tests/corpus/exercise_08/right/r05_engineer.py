"""Exercise 08 with a hand-written backward pass for BatchNorm."""
from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        if not 0.0 <= p <= 1.0:
            raise ValueError(f"p is a probability, got {p}")
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0.0:
            return x
        keep = torch.empty_like(x, requires_grad=False, memory_format=torch.contiguous_format).bernoulli_(1.0 - self.p)
        if self.p < 1.0:
            keep.div_(1.0 - self.p)
        return x.mul(keep)

    def extra_repr(self) -> str:
        return f"p={self.p}"


class _Normalise(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
        mean = x.mean(0)
        centred = x - mean
        inverse = (centred.square().mean(0) + eps).rsqrt()
        z = centred * inverse
        ctx.save_for_backward(z, inverse, weight)
        return z * weight + bias

    @staticmethod
    def backward(ctx, g: Tensor):
        z, inverse, weight = ctx.saved_tensors
        gz = g * weight
        gx = inverse * (gz - gz.mean(0) - z * (gz * z).mean(0))
        return gx, (g * z).sum(0), g.sum(0), None


class BatchNorm1d(nn.Module):
    running_mean: Tensor
    running_var: Tensor

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__()
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0, dtype=torch.long))

    @torch.no_grad()
    def _track(self, x: Tensor) -> None:
        self.num_batches_tracked.add_(1)
        self.running_mean.lerp_(x.mean(0), self.momentum)
        self.running_var.lerp_(x.var(0), self.momentum)

    def forward(self, x: Tensor) -> Tensor:
        if x.dim() != 2 or x.size(1) != self.num_features:
            raise ValueError(f"expected (B, {self.num_features}), got {tuple(x.shape)}")
        if self.training:
            if x.size(0) < 2:
                raise ValueError("more than one sample is needed in training")
            self._track(x)
            return _Normalise.apply(x, self.weight, self.bias, self.eps)
        scale = self.weight / (self.running_var + self.eps).sqrt()
        return x * scale + (self.bias - self.running_mean * scale)


class Linear(nn.Module):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__()
        if n_in < 1 or n_out < 1:
            raise ValueError("sizes must be positive")
        self.n_in, self.n_out = n_in, n_out
        self.weight = nn.Parameter(torch.empty(n_out, n_in))
        self.bias = nn.Parameter(torch.empty(n_out)) if bias else None
        self.reset_parameters()

    def reset_parameters(self) -> None:
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        if self.bias is not None:
            nn.init.uniform_(self.bias, -1 / math.sqrt(self.n_in), 1 / math.sqrt(self.n_in))

    def forward(self, x: Tensor) -> Tensor:
        y = torch.matmul(x, self.weight.transpose(0, 1))
        return y if self.bias is None else y + self.bias

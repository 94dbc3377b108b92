"""Exercise 10 with custom gradients and checks."""
from __future__ import annotations

import torch
from torch import Tensor


class _CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits: Tensor, target: Tensor) -> Tensor:
        log_p = logits - logits.amax(dim=1, keepdim=True)
        log_p = log_p - log_p.exp().sum(dim=1, keepdim=True).log()
        ctx.save_for_backward(log_p, target)
        return -log_p.gather(1, target.unsqueeze(1)).mean()

    @staticmethod
    def backward(ctx, upstream: Tensor):
        log_p, target = ctx.saved_tensors
        grad = log_p.exp()
        grad[torch.arange(len(target), device=grad.device), target] -= 1
        return upstream * grad / len(target), None


def _require_same_shape(a: Tensor, b: Tensor) -> None:
    if a.shape != b.shape:
        raise ValueError(f"expected equal shapes, got {tuple(a.shape)} and {tuple(b.shape)}")


def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    if logits.dim() != 2 or target.dim() != 1 or len(logits) != len(target):
        raise ValueError("logits are (B, C) and target is (B,)")
    return _CrossEntropy.apply(logits, target)


def bce_with_logits(logits: Tensor, target: Tensor) -> Tensor:
    _require_same_shape(logits, target)
    positive = logits.clamp(min=0)
    return (positive - logits * target + (-logits.abs()).exp().log1p()).sum().div(logits.numel())


def mse(prediction: Tensor, target: Tensor) -> Tensor:
    _require_same_shape(prediction, target)
    difference = prediction.sub(target)
    return difference.mul(difference).mean()


def predict_class(logits: Tensor) -> Tensor:
    if logits.dim() != 2:
        raise ValueError("logits are (B, C)")
    return torch.topk(logits, k=1, dim=1).indices.squeeze(1)


def predict_binary(logits: Tensor) -> Tensor:
    if logits.dim() == 2:
        if logits.size(1) != 1:
            raise ValueError("logits are (B,) or (B, 1)")
        logits = logits.squeeze(1)
    return torch.gt(logits, 0).to(dtype=torch.int64)


def accuracy(predicted: Tensor, target: Tensor) -> float:
    _require_same_shape(predicted, target)
    return int(torch.count_nonzero(predicted == target)) / predicted.numel()

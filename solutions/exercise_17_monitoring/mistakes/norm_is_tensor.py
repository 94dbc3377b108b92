"""Your norm is a tensor. Make a Python number of it with .item()."""

import torch


def grad_norm(model):
    return torch.tensor([p.grad.norm() for p in model.parameters() if p.grad is not None]).norm()

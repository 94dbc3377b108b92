"""All gradients laid end to end."""

import torch


def grad_norm(model):
    gradients = [p.grad.reshape(-1) for p in model.parameters() if p.grad is not None]
    return torch.linalg.vector_norm(torch.cat(gradients)).item() if gradients else 0.0

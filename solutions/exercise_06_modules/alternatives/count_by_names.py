"""Counting through named_parameters and shapes."""


def count_parameters(module: nn.Module) -> int:
    import math

    total = 0
    for _, p in module.named_parameters():
        if p.requires_grad:
            total += math.prod(p.shape)
    return total

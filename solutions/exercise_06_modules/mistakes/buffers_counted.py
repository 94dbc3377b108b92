"""Buffers are counted too, such as the running statistics of BatchNorm. They are not trained."""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.parameters() if p.requires_grad) + sum(b.numel() for b in module.buffers())

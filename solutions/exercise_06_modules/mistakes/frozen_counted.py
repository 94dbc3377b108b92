"""Frozen parameters are counted too. Only those with requires_grad are trainable."""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.parameters())

"""Biases are left out. Every parameter that requires grad counts, of whatever shape."""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for n, p in module.named_parameters() if p.requires_grad and "bias" not in n)

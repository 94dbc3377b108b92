"""Counting with filter and nelement."""


def count_parameters(module: nn.Module) -> int:
    return sum(map(Tensor.nelement, filter(lambda p: p.requires_grad, module.parameters())))

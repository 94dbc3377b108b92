"""You count the frozen parameters instead of the trainable ones: requires_grad is True where a parameter is
trained.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.parameters() if not p.requires_grad)

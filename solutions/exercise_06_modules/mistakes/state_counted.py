"""You count the whole state_dict, with its buffers (the running statistics of BatchNorm) and with frozen
parameters. Count module.parameters() with requires_grad.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.state_dict().values())

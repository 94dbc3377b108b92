"""You return a float. A number of parameters is an int."""


def count_parameters(module: nn.Module) -> int:
    return float(sum(p.numel() for p in module.parameters() if p.requires_grad))

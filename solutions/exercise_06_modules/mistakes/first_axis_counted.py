"""You add the lengths of the parameters' first axes. The number of all entries is p.numel()."""


def count_parameters(module: nn.Module) -> int:
    return sum(p.shape[0] for p in module.parameters() if p.requires_grad)

"""You count the parameter tensors, not their entries. The entries of one are p.numel()."""


def count_parameters(module: nn.Module) -> int:
    return sum(1 for p in module.parameters() if p.requires_grad)

"""Your function changes requires_grad of the parameters that it counts. It should only look."""


def count_parameters(module: nn.Module) -> int:
    count = sum(p.numel() for p in module.parameters() if p.requires_grad)
    module.requires_grad_()
    return count

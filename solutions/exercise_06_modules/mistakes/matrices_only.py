"""Only parameters with two or more axes are counted. Biases, and the weights of BatchNorm, are trained as
well.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.parameters() if p.requires_grad and p.dim() > 1)

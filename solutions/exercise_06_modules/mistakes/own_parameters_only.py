"""Only the parameters of the module itself are counted, not those of its parts. Leave recurse at its default,
True.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.parameters(recurse=False) if p.requires_grad)

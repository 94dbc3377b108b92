"""Counting by recursion over the children."""


def count_parameters(module: nn.Module) -> int:
    own = sum(p.numel() for p in module.parameters(recurse=False) if p.requires_grad)
    return own + sum(count_parameters(child) for child in module.children())

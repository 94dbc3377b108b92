"""Counting by recursion over the children, with a set against counting twice."""


def count_parameters(module: nn.Module, seen: set | None = None) -> int:
    seen = set() if seen is None else seen
    own = [p for p in module.parameters(recurse=False) if p.requires_grad and p not in seen]
    seen.update(own)
    return sum(p.numel() for p in own) + sum(count_parameters(child, seen) for child in module.children())

"""Only the direct parts of the module are counted, neither its own parameters nor those that lie deeper.
module.parameters() gives all of them.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for m in module.children() for p in m.parameters(recurse=False) if p.requires_grad)

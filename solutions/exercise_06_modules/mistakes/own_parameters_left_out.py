"""The parameters that the module holds itself are left out, and only those of its parts are counted.
module.parameters() gives both.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for m in module.children() for p in m.parameters() if p.requires_grad)

"""A Linear that is given itself keeps its old values, because only the parts of the module are looked at.
module.modules() starts with the module itself.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for part in module.children():
        for m in part.modules():
            if isinstance(m, nn.Linear):
                nn.init.xavier_uniform_(m.weight)
                if m.bias is not None:
                    nn.init.zeros_(m.bias)
    return module

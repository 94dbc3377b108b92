"""Only the direct parts of the module are looked at, so that deeper layers, or a Linear that is given itself,
keep their old values. module.modules() yields all of them.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.children():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

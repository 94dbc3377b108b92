"""You change and return a copy of the module, and the one that was given keeps its values. Work in place."""


def init_xavier_(module: nn.Module) -> nn.Module:
    import copy

    result = copy.deepcopy(module)
    for m in result.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return result

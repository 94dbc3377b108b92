"""Walking through the children by recursion, by the names of the classes."""


def init_xavier_(module: nn.Module) -> nn.Module:
    if "Linear" in [cls.__name__ for cls in type(module).__mro__]:
        nn.init.xavier_uniform_(module.weight.data)
        if getattr(module, "bias", None) is not None:
            nn.init.constant_(module.bias.data, 0.0)
    for child in module.children():
        init_xavier_(child)
    return module

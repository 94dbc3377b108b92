"""Walking through the children by recursion, by the class's name."""


def init_xavier_(module: nn.Module) -> nn.Module:
    if module.__class__.__name__ == "Linear":
        nn.init.xavier_uniform_(module.weight.data)
        if getattr(module, "bias", None) is not None:
            nn.init.constant_(module.bias.data, 0.0)
    for child in module.children():
        init_xavier_(child)
    return module

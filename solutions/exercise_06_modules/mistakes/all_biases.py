"""The biases of other layers are set to zero too. Only those of nn.Linear are meant."""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
        if isinstance(getattr(m, "bias", None), Tensor):
            nn.init.zeros_(m.bias)
    return module

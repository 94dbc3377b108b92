"""Your weights have the gain for tanh, 5/3, and are too large by this factor. The gain should be 1, the
default.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight, gain=nn.init.calculate_gain("tanh"))
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

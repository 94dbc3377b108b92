"""Your weights are zero. All units of a layer would then stay equal, and tanh networks would not learn at all:
the weight is to be random, the bias zero.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.zeros_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

"""Your weights are those that nn.Linear gives itself. Xavier's range is the square root of 6 / (n_in + n_out):
xavier_uniform_.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            m.reset_parameters()
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

"""Your weights are drawn by Kaiming's rule, whose range depends on the inputs alone. Xavier's depends on n_in
+ n_out: xavier_uniform_.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.kaiming_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

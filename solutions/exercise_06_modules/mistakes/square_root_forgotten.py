"""The square root is missing in the range of your weights: a is the root of 6 / (n_in + n_out)."""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            a = 6 / (m.in_features + m.out_features)
            nn.init.uniform_(m.weight, -a, a)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

"""Your weights are all positive, uniform from 0 to a. They should be uniform from -a to a."""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.uniform_(m.weight, 0, (6 / (m.in_features + m.out_features)) ** 0.5)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

"""Layers that are no nn.Linear get new weights too, because you look at parameters with two or more axes. Ask
for isinstance(m, nn.Linear).
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(getattr(m, "weight", None), Tensor) and m.weight.dim() > 1:
            nn.init.xavier_uniform_(m.weight)
            if isinstance(m, nn.Linear) and m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

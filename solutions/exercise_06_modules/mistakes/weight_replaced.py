"""You assign a new nn.Parameter. An optimiser that was made before holds the old one and would train that.
Fill the weight in place.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            m.weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty_like(m.weight)), m.weight.requires_grad)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

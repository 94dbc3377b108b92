"""You set a seed before each layer, so that layers of equal size get equal weights, and the program's random
numbers start again. Set no seed here.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            torch.manual_seed(0)
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

"""Your function sets the random seed, so that every model starts with the same weights, and the rest of the
program gets the same random numbers again. Seeds are set once, by the program.
"""


def init_xavier_(module: nn.Module) -> nn.Module:
    torch.manual_seed(0)
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

"""type(m) is nn.Linear leaves out layers of a subclass, which are Linear layers too. Ask isinstance(m, nn.Linear)."""


def init_xavier_(module):
    for m in module.modules():
        if type(m) is nn.Linear:
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

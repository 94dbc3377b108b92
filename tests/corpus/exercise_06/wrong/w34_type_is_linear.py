# wrong: init_xavier_: type(m) is nn.Linear: a subclass of nn.Linear is an nn.Linear too
# base: right/r01_plain.py
def init_xavier_(module):
    for m in module.modules():
        if type(m) is nn.Linear:
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

# wrong: init_xavier_: gain 5/3 instead of 1
# base: right/r01_plain.py
def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight, gain=nn.init.calculate_gain("tanh"))
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

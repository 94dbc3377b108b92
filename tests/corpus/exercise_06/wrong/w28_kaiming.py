# wrong: init_xavier_: Kaiming instead of Xavier
# base: right/r01_plain.py
def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.kaiming_uniform_(m.weight, nonlinearity="relu")
            if m.bias is not None:
                nn.init.zeros_(m.bias)
    return module

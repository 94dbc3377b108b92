# wrong: init_xavier_: returns None
# base: right/r01_plain.py
def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            if m.bias is not None:
                nn.init.zeros_(m.bias)

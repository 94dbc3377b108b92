# wrong: init_xavier_: a Linear without a bias crashes
# base: right/r01_plain.py
def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            nn.init.xavier_uniform_(m.weight)
            m.bias.data.zero_()
    return module

# wrong: init_xavier_: bound sqrt(3 / (in + out)) instead of sqrt(6 / (in + out))
# base: right/r01_plain.py
@torch.no_grad()
def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            b = (3.0 / (m.in_features + m.out_features)) ** 0.5
            m.weight.uniform_(-b, b)
            if m.bias is not None:
                m.bias.zero_()
    return module

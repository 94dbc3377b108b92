# wrong: init_xavier_: new Parameter objects: an optimiser made before trains the old ones
# base: right/r01_plain.py
def init_xavier_(module):
    for m in module.modules():
        if isinstance(m, nn.Linear):
            m.weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty_like(m.weight)))
            if m.bias is not None:
                m.bias = nn.Parameter(torch.zeros_like(m.bias))
    return module

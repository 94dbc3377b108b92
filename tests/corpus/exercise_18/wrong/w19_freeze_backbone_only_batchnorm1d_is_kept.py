# wrong: freeze_backbone: only BatchNorm1d is kept
# base: right/r01_plain.py
def freeze_backbone(model):
    for p in model.parameters():
        p.requires_grad_(False)
    for p in last_linear(model).parameters():
        p.requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

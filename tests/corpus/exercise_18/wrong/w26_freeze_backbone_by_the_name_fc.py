# wrong: freeze_backbone: by the name fc
# base: right/r01_plain.py
def freeze_backbone(model):
    for name, p in model.named_parameters():
        p.requires_grad_(name.startswith('fc'))
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

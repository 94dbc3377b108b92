# wrong: freeze_backbone: normalisation parameters go on training
# base: right/r01_plain.py
def freeze_backbone(model):
    for m in model.modules():
        if not isinstance(m, nn.modules.batchnorm._BatchNorm):
            for p in m.parameters(recurse=False):
                p.requires_grad_(m is last_linear(model))
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

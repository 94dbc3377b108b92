# wrong: freeze_backbone: the first Linear trains
# base: right/r01_plain.py
def freeze_backbone(model):
    model.requires_grad_(False)
    next(m for m in model.modules() if isinstance(m, nn.Linear)).requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

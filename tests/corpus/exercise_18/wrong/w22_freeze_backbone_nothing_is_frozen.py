# wrong: freeze_backbone: nothing is frozen
# base: right/r01_plain.py
def freeze_backbone(model):
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

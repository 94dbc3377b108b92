# wrong: freeze_backbone: the head is frozen as well
# base: right/r01_plain.py
def freeze_backbone(model):
    model.requires_grad_(False)
    for m in model.modules():
        if isinstance(m, nn.modules.batchnorm._BatchNorm):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

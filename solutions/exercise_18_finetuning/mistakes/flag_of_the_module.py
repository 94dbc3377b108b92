"""model.requires_grad = False makes an attribute of that name and freezes nothing. The method is requires_grad_(False),
with an underscore."""


def freeze_backbone(model):
    model.requires_grad = False
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

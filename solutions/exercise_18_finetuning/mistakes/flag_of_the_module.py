"""Nothing is frozen. The method is requires_grad_(False), with an underscore; model.requires_grad = False only makes
an attribute of that name.
"""


def freeze_backbone(model):
    model.requires_grad = False
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

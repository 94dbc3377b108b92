"""You let the first Linear train. The head is the last one."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][0].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

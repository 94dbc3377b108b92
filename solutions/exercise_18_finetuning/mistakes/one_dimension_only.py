"""You keep BatchNorm1d still, and BatchNorm2d moves on. Images have BatchNorm2d, volumes BatchNorm3d."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

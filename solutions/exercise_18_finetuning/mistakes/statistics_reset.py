"""You reset the running statistics. They belong to the trained backbone, and keep their values."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.reset_running_stats()
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

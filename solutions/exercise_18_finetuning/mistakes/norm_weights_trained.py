"""The weight and bias of BatchNorm, and of other layers that are no Linear, still require grad. Freeze all parameters
of the model, then let the head train."""


def freeze_backbone(model):
    for m in model.modules():
        if isinstance(m, nn.Linear):
            m.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

"""The bias of the head is frozen. The head is the weight and the bias of the last Linear."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].weight.requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

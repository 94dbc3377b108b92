"""All parameters are frozen, those of the head as well, so that nothing is trained. Let the head require grad again."""


def freeze_backbone(model):
    model.requires_grad_(False)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

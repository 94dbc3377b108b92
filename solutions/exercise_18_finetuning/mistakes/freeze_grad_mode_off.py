"""You turn gradients off for the whole program with torch.set_grad_enabled(False), so that the head cannot train
either. Freezing is a property of the parameters."""


def freeze_backbone(model):
    torch.set_grad_enabled(False)
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

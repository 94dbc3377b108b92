"""A head that was frozen before stays frozen. The head is what trains: set its requires_grad to True."""


def freeze_backbone(model):
    kept = {id(p) for p in [m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters()}
    for p in model.parameters():
        if id(p) not in kept:
            p.requires_grad_(False)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

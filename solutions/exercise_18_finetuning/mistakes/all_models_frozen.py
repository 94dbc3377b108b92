"""You change BatchNorm for every model of the program: a method of the class is replaced. Replace it on the layers of
this model alone."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            type(m).train = lambda self, mode=True: nn.Module.train(self, False)
    return model

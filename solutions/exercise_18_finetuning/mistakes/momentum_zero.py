"""With momentum 0 the mean and variance stay, but BatchNorm still counts the batches: num_batches_tracked is a buffer,
too. Keep the layers in evaluation mode."""


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.momentum = 0.0
    return model

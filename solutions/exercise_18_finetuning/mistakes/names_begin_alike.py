"""You tell the head by the beginning of names, and other names begin like that, too: with the head fc, also
fc_norm.weight. Compare whole parts of names, or the objects."""


def param_groups(model, head_lr, backbone_lr):
    prefix = [name for name, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    head = [p for name, p in model.named_parameters() if name.startswith(prefix)]
    backbone = [p for name, p in model.named_parameters() if not name.startswith(prefix)]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

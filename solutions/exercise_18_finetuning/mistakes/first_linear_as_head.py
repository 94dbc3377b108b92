"""The group of the head holds the first Linear. The head is the last one."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][0].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

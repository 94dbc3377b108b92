"""The parameters of the head are in both groups, since model.parameters() gives them, too. An optimiser refuses that:
leave them out of the backbone."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if p is not None]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

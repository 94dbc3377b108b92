"""There is a group for every parameter. Two groups are asked for, each with a list of parameters."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": [p], "lr": head_lr} for p in head] + [{"params": [p], "lr": backbone_lr} for p in backbone]

"""params is a generator, which is empty after it was read once. Make a list of it."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known]
    return [{"params": (p for p in head), "lr": head_lr}, {"params": (p for p in backbone), "lr": backbone_lr}]

# wrong: param_groups: the first Linear as head
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    head = list(next(m for m in model.modules() if isinstance(m, nn.Linear)).parameters())
    ids = {id(p) for p in head}
    return [{"params": head, "lr": head_lr}, {"params": [p for p in model.parameters() if id(p) not in ids], "lr": backbone_lr}]

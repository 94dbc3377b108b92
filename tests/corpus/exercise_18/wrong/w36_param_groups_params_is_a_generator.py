# wrong: param_groups: params is a generator
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    ids = {id(p) for p in last_linear(model).parameters()}
    return [{"params": (p for p in model.parameters() if id(p) in ids), "lr": head_lr},
            {"params": (p for p in model.parameters() if id(p) not in ids), "lr": backbone_lr}]

# wrong: param_groups: a group per parameter
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    ids = {id(p) for p in last_linear(model).parameters()}
    return [{"params": [p], "lr": head_lr if id(p) in ids else backbone_lr} for p in model.parameters()]

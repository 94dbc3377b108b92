# wrong: param_groups: names in place of parameters
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    ids = {id(p) for p in last_linear(model).parameters()}
    return [{"params": [n for n, p in model.named_parameters() if id(p) in ids], "lr": head_lr},
            {"params": [n for n, p in model.named_parameters() if id(p) not in ids], "lr": backbone_lr}]

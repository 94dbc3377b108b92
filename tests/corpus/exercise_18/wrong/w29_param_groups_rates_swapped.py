# wrong: param_groups: rates swapped
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    head = list(last_linear(model).parameters())
    ids = {id(p) for p in head}
    rest = [p for p in model.parameters() if id(p) not in ids]
    return [{"params": head, "lr": backbone_lr}, {"params": rest, "lr": head_lr}]

# wrong: param_groups: frozen parameters are left out
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    head = list(last_linear(model).parameters())
    ids = {id(p) for p in head}
    rest = [p for p in model.parameters() if id(p) not in ids and p.requires_grad]
    return [{"params": head, "lr": head_lr}, {"params": rest, "lr": backbone_lr}]

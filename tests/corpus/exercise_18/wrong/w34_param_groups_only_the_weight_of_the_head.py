# wrong: param_groups: only the weight of the head
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    head = [last_linear(model).weight]
    rest = [p for p in model.parameters() if p is not head[0]]
    return [{"params": head, "lr": head_lr}, {"params": rest, "lr": backbone_lr}]

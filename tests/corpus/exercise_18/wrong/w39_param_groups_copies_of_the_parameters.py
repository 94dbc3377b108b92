# wrong: param_groups: copies of the parameters
# base: right/r01_plain.py
def param_groups(model, head_lr, backbone_lr):
    ids = {id(p) for p in last_linear(model).parameters()}
    return [{"params": [p.detach().clone() for p in model.parameters() if (id(p) in ids) == h], "lr": lr} for h, lr in ((True, head_lr), (False, backbone_lr))]

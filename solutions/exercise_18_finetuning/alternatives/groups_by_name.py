"""By the names of the modules that own the parameters."""


def param_groups(model, head_lr, backbone_lr):
    last = max(i for i, m in enumerate(model.modules()) if isinstance(m, nn.Linear))
    owner = [name for name, _ in model.named_modules()][last]
    groups = {True: [], False: []}
    for name, p in model.named_parameters():
        groups[name.rpartition(".")[0] == owner].append(p)
    return [{"params": groups[True], "lr": head_lr}, {"params": groups[False], "lr": backbone_lr}]

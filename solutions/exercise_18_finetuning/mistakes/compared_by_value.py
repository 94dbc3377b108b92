"""You tell parameters apart by their values. Two layers may have equal values and be two layers: compare the objects,
with `is` or id."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if not any(p.shape == q.shape and torch.equal(p, q) for q in head)]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

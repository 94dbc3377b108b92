"""Frozen parameters are in no group. Whoever unfreezes them later would find that the optimiser does not know them: an
optimiser skips what has no gradient, so they may be there from the start."""


def param_groups(model, head_lr, backbone_lr):
    head = list([m for m in model.modules() if isinstance(m, nn.Linear)][-1].parameters())
    known = {id(p) for p in head}
    backbone = [p for p in model.parameters() if id(p) not in known and p.requires_grad]
    return [{"params": head, "lr": head_lr}, {"params": backbone, "lr": backbone_lr}]

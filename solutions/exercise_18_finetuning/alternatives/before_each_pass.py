"""A hook puts BatchNorm into evaluation mode before each pass."""


def freeze_backbone(model):
    *_, head = (m for m in model.modules() if isinstance(m, nn.Linear))
    for p in model.parameters():
        p.requires_grad_(False)
    for p in head.parameters():
        p.requires_grad_(True)

    def still(module, args):
        module.eval()

    for m in model.modules():
        if "BatchNorm" in type(m).__name__:
            m.register_forward_pre_hook(still)
    return model

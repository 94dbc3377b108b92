"""All of the backbone stays in evaluation mode, not BatchNorm alone."""


def freeze_backbone(model):
    *rest, head = [m for m in model.modules() if isinstance(m, nn.Linear)]
    model.requires_grad_(False)
    head.requires_grad_()
    for m in model.modules():
        if not list(m.children()) and m is not head:
            m.eval()
            m.train = lambda mode=True, m=m: m
    return model

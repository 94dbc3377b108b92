"""Walking through the tables of parts, and a head with weights of its own distribution."""


def replace_head(model, n_classes):
    places = [(parent, key) for parent in model.modules() for key, part in parent._modules.items()]
    linear = [m for m in model.modules() if isinstance(m, nn.Linear)]
    parent, key = next((p, k) for p, k in places if p._modules[k] is linear[-1])
    head = torch.empty_like(linear[-1].weight[:1]).expand(n_classes, -1)
    new = nn.utils.skip_init(nn.Linear, head.shape[1], n_classes, bias=linear[-1].bias is not None)
    new = new.to(head)
    with torch.no_grad():
        nn.init.normal_(new.weight, std=0.02)
        if new.bias is not None:
            new.bias.zero_()
    parent._modules[key] = new
    return model


def freeze_backbone(model):
    linear = [m for m in model.modules() if isinstance(m, nn.Linear)]
    for p in model.parameters():
        p.requires_grad = any(p is q for q in linear[-1].parameters())
    for m in model.modules():
        if hasattr(m, "track_running_stats"):
            m.track_running_stats = False
    return model

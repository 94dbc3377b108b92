"""Sets of parameters, the backbone first, and a name for each group."""


def param_groups(model, head_lr, backbone_lr):
    *_, last = filter(lambda m: isinstance(m, nn.Linear), model.modules())
    head = set(last.parameters())
    return [
        dict(name="backbone", params=list(set(model.parameters()) - head), lr=backbone_lr),
        dict(name="head", params=[*head], lr=head_lr),
    ]

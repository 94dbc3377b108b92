"""You replace the last part of the model, whatever it is. The head is the last nn.Linear, and other layers may be
registered after it."""


def replace_head(model, n_classes):
    name, old = list(model.named_children())[-1]
    old = old if isinstance(old, nn.Linear) else [m for m in model.modules() if isinstance(m, nn.Linear)][-1]
    weight, has_bias = old.weight, old.bias is not None
    head = nn.Linear(old.in_features, n_classes, bias=has_bias, device=weight.device, dtype=weight.dtype)
    setattr(model, name, head)
    return model

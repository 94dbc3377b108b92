"""A fresh head that starts from zeros, as some papers do."""


def replace_head(model, n_classes):
    name, old = [(name, m) for name, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    new = nn.Linear(old.in_features, n_classes, old.bias is not None, old.weight.device, old.weight.dtype)
    for p in new.parameters():
        nn.init.zeros_(p)
    model.set_submodule(name, new)
    return model

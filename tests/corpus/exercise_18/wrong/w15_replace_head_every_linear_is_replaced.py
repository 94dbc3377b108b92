# wrong: replace_head: every Linear is replaced
# base: right/r01_plain.py
def replace_head(model, n_classes):
    for name, old in list(model.named_modules()):
        if isinstance(old, nn.Linear):
            parent, _, attribute = name.rpartition(".")
            new = nn.Linear(old.in_features, n_classes, old.bias is not None, old.weight.device, old.weight.dtype)
            setattr(model.get_submodule(parent), attribute, new)
    return model

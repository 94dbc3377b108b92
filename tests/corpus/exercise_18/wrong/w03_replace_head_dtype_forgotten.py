# wrong: replace_head: dtype forgotten
# base: right/r01_plain.py
def replace_head(model, n_classes):
    name, old = [(n, m) for n, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    new = nn.Linear(old.in_features, n_classes, old.bias is not None)
    parent, _, attribute = name.rpartition(".")
    setattr(model.get_submodule(parent), attribute, new)
    return model

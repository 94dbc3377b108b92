# wrong: replace_head: sets an attribute with a dotted name
# base: right/r01_plain.py
def replace_head(model, n_classes):
    name, old = [(n, m) for n, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    model.__dict__[name] = nn.Linear(old.in_features, n_classes, old.bias is not None, old.weight.device, old.weight.dtype)
    return model

# wrong: replace_head: only children of the model itself are looked at
# base: right/r01_plain.py
def replace_head(model, n_classes):
    name, old = [(n, m) for n, m in model.named_children() if isinstance(m, nn.Linear)][-1]
    setattr(model, name, nn.Linear(old.in_features, n_classes, old.bias is not None, old.weight.device, old.weight.dtype))
    return model

# wrong: replace_head: the old head is cut, not fresh
# base: right/r01_plain.py
def replace_head(model, n_classes):
    old = last_linear(model)
    old.out_features = n_classes
    old.weight = nn.Parameter(old.weight[:1].repeat(n_classes, 1).detach())
    if old.bias is not None:
        old.bias = nn.Parameter(old.bias[:1].repeat(n_classes).detach())
    return model

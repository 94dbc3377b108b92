# wrong: replace_head: appends a layer behind the old head
# base: right/r01_plain.py
def replace_head(model, n_classes):
    old = last_linear(model)
    return nn.Sequential(model, nn.Linear(old.out_features, n_classes, old.bias is not None, old.weight.device, old.weight.dtype))

# wrong: replace_head: works on a copy
# base: right/r01_plain.py
import copy


def replace_head(model, n_classes):
    model = copy.deepcopy(model)
    name, old = [(n, m) for n, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    new = nn.Linear(old.in_features, n_classes, old.bias is not None, old.weight.device, old.weight.dtype)
    parent, _, attribute = name.rpartition(".")
    setattr(model.get_submodule(parent), attribute, new)
    return model

"""The model that was given keeps its old head, and you return another model. Swap the head in the model itself."""

import copy


def replace_head(model, n_classes):
    model = copy.deepcopy(model)
    name, old = [(name, m) for name, m in model.named_modules() if isinstance(m, nn.Linear)][-1]
    weight, has_bias = old.weight, old.bias is not None
    head = nn.Linear(old.in_features, n_classes, bias=has_bias, device=weight.device, dtype=weight.dtype)
    model.set_submodule(name, head)
    return model

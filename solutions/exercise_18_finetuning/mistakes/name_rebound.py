"""The model is as it was. Giving a new meaning to a name of yours, or a new number to out_features, puts no new layer
into the model: swap the module where the model keeps it, with set_submodule or setattr on its parent."""


def replace_head(model, n_classes):
    head = [m for m in model.modules() if isinstance(m, nn.Linear)][-1]
    head = nn.Linear(head.in_features, n_classes, head.bias is not None, head.weight.device, head.weight.dtype)
    return model

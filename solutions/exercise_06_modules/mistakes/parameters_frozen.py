"""Your function freezes the parameters of the model. To work without a graph, use torch.no_grad()."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    model.requires_grad_(False)
    return torch.softmax(model(x), dim=-1)

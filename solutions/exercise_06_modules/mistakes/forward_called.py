"""You call model.forward(x), which skips the hooks of the model. Call the model itself: model(x)."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.softmax(model.forward(x), dim=-1)

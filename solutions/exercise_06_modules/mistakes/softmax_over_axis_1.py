"""Your softmax runs over axis 1, which is the last one only for two axes. Use dim=-1."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.softmax(model(x), dim=1)

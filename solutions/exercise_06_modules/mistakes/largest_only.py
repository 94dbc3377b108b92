"""You return only the largest probability of each row. All of them are asked for."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.softmax(model(x), dim=-1).max(dim=-1).values

"""The softmax is applied twice, which flattens the probabilities. Once is enough."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.softmax(torch.softmax(model(x), dim=-1), dim=-1)

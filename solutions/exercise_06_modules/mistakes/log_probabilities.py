"""You return the logarithms of the probabilities. Use softmax, not log_softmax."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.log_softmax(model(x), dim=-1)

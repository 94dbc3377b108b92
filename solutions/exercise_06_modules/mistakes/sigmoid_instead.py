"""You apply the sigmoid, which looks at each logit by itself, so that the rows do not sum to 1. Use the
softmax.
"""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.sigmoid(model(x))

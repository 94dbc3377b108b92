"""Your function leaves the model in evaluation mode. The mode should be afterwards what it was; nothing asks
you to switch it.
"""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    model.eval()
    return torch.softmax(model(x), dim=-1)

"""You clamp the logits, which keeps exp from overflowing and makes different large logits equal. torch.softmax
is right for any size.
"""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    return torch.softmax(model(x).clamp(-80, 80), dim=-1)

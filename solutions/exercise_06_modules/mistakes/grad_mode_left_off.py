"""Gradients are switched off for the whole program after your function. Use torch.no_grad() as a with block,
which puts the old setting back.
"""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    return torch.softmax(model(x), dim=-1)

"""You return the class instead of the probabilities: a 1 for the largest logit and zeros. Use the softmax."""


def predict_proba(model: nn.Module, x: Tensor) -> Tensor:
    logits = model(x)
    return torch.nn.functional.one_hot(logits.argmax(-1), logits.shape[-1]).to(logits)

"""torch.where between ones and zeros; accuracy as one minus the errors."""


def predict_binary(logits):
    z = logits if logits.ndim == 1 else logits[:, 0]
    return torch.where(z > 0, torch.ones_like(z, dtype=torch.long), torch.zeros_like(z, dtype=torch.long))


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return 1.0 - torch.count_nonzero(predicted - target).item() / len(target)

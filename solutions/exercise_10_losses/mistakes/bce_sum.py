"""You return the sum. The loss is the mean over all entries."""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return (F.softplus(logits) - logits * target).sum()

"""You add up all entries and divide by the length of the first axis. Divide by the number of entries: that is
what .mean() does.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    loss = F.softplus(logits) - logits * target
    return loss.sum() / (loss.shape[0] if loss.dim() else 1)

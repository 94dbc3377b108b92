"""You return one loss per sample. backward needs a single number: take the mean over the batch."""


def cross_entropy(logits, target):
    return F.cross_entropy(logits, target, reduction="none")

"""You return the sum over the batch. The loss is the mean: then it does not grow with the batch size."""


def cross_entropy(logits, target):
    return F.cross_entropy(logits, target, reduction="sum")

"""You have mixed up logits and target: the sigmoid is taken of the targets. The order is (logits, target)."""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return F.binary_cross_entropy_with_logits(target, logits)

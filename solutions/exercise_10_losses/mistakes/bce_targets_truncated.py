"""You convert the targets to whole numbers, so that all below 1 become 0. They are probabilities: keep them
as they are.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return F.binary_cross_entropy_with_logits(logits, target.long().to(logits.dtype))

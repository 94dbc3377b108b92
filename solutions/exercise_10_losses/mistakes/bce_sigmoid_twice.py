"""You apply a sigmoid, and binary_cross_entropy_with_logits applies another one. Give it the logits
themselves.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return F.binary_cross_entropy_with_logits(logits.sigmoid(), target)

"""You treat the targets as 0 or 1, and lose those between: a target of 0.7 weighs both halves, with 0.7 and
0.3.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return F.binary_cross_entropy_with_logits(logits, (target > 0.5).to(target.dtype))

"""You flatten both sides, so shapes that differ go unnoticed if only the number of entries agrees. A
ValueError is asked for: (n, 1) against (n,) is nearly always an error of the caller.
"""


def bce_with_logits(logits, target):
    return F.binary_cross_entropy_with_logits(logits.reshape(-1), target.reshape(-1))

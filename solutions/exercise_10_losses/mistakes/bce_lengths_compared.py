"""You compare the lengths only. (n, 1) and (n,) have the same length, and broadcast to n × n. Compare the
whole shapes.
"""


def bce_with_logits(logits, target):
    if logits.shape[:1] != target.shape[:1]:
        raise ValueError("shapes differ")
    return (F.softplus(logits) - logits * target).mean()

"""Where the shapes differ, your function broadcasts in silence, and every logit meets every target. Compare
logits.shape with target.shape and raise ValueError.
"""


def bce_with_logits(logits, target):
    return (F.softplus(logits) - logits * target).mean()

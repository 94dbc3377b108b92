"""You have left out the second half, (1 - t) log(1 - sigma(z)): your loss does not mind a high probability
where the target is 0.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return -(target * F.logsigmoid(logits)).mean()

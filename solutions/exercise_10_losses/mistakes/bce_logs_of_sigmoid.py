"""The sigmoid of a large logit is rounded to 1 (of a very negative one to 0), and the logarithm then gives
inf or nan. Simplify the formula until no sigmoid is left: softplus.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    p = logits.sigmoid()
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()

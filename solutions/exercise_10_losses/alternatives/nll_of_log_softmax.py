"""nll_loss on log-probabilities; the binary loss weighs softplus of both signs."""


def cross_entropy(logits, target):
    return F.nll_loss(F.log_softmax(logits, 1), target)


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return (target * F.softplus(-logits) + (1 - target) * F.softplus(logits)).mean()

"""You keep the sigmoid away from 0 and 1 by clamping. That hides the infinity, but the loss of a confident
mistake is then too small and its gradient is zero. Use softplus on the logits.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    p = logits.sigmoid().clamp(1e-7, 1 - 1e-7)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()

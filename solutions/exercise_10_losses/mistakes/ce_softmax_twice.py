"""You apply a softmax, and F.cross_entropy applies another one to its result. Such a loss never comes near
zero (with ten classes never below 1.46). Give it the logits themselves.
"""


def cross_entropy(logits, target):
    return F.cross_entropy(logits.softmax(dim=1), target)

"""You compare probabilities with one-hot targets by their squared error. The cross entropy is minus the
logarithm of the true class's probability.
"""


def cross_entropy(logits, target):
    return ((logits.softmax(dim=1) - F.one_hot(target, logits.shape[1])) ** 2).sum(dim=1).mean()

"""Your loss is too small by a factor C: you average over all B × C entries, though only one per sample is
picked. Divide by the batch size.
"""


def cross_entropy(logits, target):
    return -(logits.log_softmax(dim=1) * F.one_hot(target, logits.shape[1])).mean()

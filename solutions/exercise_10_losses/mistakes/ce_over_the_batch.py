"""Your softmax runs along dimension 0, so that the samples of a batch compete with each other. The classes
are along dimension 1.
"""


def cross_entropy(logits, target):
    return -logits.log_softmax(dim=0).gather(1, target[:, None]).mean()

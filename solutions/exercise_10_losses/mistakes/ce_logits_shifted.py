"""Your function changes the caller's logits: `-=` and sub_ write into the tensor itself. Write logits -
maximum, which makes a new one.
"""


def cross_entropy(logits, target):
    logits.data -= logits.data.max(dim=1, keepdim=True).values
    return F.cross_entropy(logits, target)

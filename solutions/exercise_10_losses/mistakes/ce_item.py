"""You return a Python number. .item() leaves the graph, so there is nothing to call backward on. Return the
0-D tensor.
"""


def cross_entropy(logits, target):
    return F.cross_entropy(logits, target).item()

"""You compare the lengths only. (n, 1) and (n,) have the same, and == broadcasts them to n × n. Compare the
whole shapes.
"""


def accuracy(predicted, target):
    if len(predicted) != len(target):
        raise ValueError("shapes differ")
    return (predicted == target).float().mean().item()

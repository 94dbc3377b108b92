"""Where the shapes differ, == broadcasts: (n, 1) against (n,) compares n × n pairs. Compare the shapes first,
and raise ValueError.
"""


def accuracy(predicted, target):
    return (predicted == target).float().mean().item()

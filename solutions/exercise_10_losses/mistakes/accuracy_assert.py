"""Where the shapes differ you use assert, which raises AssertionError (and nothing at all under python -O).
Raise ValueError.
"""


def accuracy(predicted, target):
    assert predicted.shape == target.shape
    return (predicted == target).float().mean().item()

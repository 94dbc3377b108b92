"""You add up all squares and divide by the length of the first axis. Divide by the number of entries: that is
what .mean() does.
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return ((prediction - target) ** 2).sum() / (prediction.shape[0] if prediction.dim() else 1)

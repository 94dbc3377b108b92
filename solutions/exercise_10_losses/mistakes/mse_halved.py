"""Your loss is half of the mean squared error. Some books put a factor of one half in front; this one has
none.
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return ((prediction - target) ** 2).mean() / 2

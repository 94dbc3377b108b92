"""You average the differences first and square the mean, so that errors of different sign cancel. Square each
difference, then average.
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return (prediction - target).mean() ** 2

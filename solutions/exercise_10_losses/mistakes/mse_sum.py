"""You return the sum of the squares. Take their mean."""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return ((prediction - target) ** 2).sum()

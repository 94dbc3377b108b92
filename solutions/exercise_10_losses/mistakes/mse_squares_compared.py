"""You subtract the squares. Subtract first, then square the difference."""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return (prediction**2 - target**2).mean()

"""You average the absolute differences. Square them instead."""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return (prediction - target).abs().mean()

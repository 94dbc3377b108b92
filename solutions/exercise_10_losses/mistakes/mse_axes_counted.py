"""You compare the numbers of axes. (n, 1) and (1, n) have the same, and broadcast. Compare the shapes."""


def mse(prediction, target):
    if prediction.dim() != target.dim():
        raise ValueError("shapes differ")
    return ((prediction - target) ** 2).mean()

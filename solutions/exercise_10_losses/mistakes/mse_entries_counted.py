"""You compare the numbers of entries. (n, 1) and (n,) have the same, and broadcast to n × n all the same.
Compare the shapes.
"""


def mse(prediction, target):
    if prediction.numel() != target.numel():
        raise ValueError("shapes differ")
    return ((prediction - target) ** 2).mean()

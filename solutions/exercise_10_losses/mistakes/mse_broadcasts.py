"""Where the shapes differ, your function broadcasts: (n, 1) against (n,) becomes n × n, and every prediction
meets every target. F.mse_loss only warns. Compare the shapes and raise ValueError.
"""


def mse(prediction, target):
    return ((prediction - target) ** 2).mean()

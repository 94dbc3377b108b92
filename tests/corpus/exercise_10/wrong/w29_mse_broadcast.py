# wrong: mse: (n, 1) against (n,) gives n x n
# base: right/r01_plain.py
def mse(prediction, target):
    return ((prediction - target) ** 2).mean()

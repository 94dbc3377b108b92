# wrong: mse: the sum
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError
    return ((prediction - target) ** 2).sum()

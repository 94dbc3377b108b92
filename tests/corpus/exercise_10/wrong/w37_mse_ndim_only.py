# wrong: mse: compares the number of axes only
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.dim() != target.dim():
        raise ValueError
    return ((prediction - target) ** 2).mean()

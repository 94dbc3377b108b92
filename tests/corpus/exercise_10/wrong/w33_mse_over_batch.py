# wrong: mse: divided by the first axis only
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError
    n = prediction.shape[0] if prediction.dim() else 1
    return ((prediction - target) ** 2).sum() / n

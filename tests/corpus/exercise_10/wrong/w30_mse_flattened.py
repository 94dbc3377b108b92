# wrong: mse: flattens both: differing shapes are not refused
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.numel() != target.numel():
        raise ValueError
    return ((prediction.reshape(-1) - target.reshape(-1)) ** 2).mean()

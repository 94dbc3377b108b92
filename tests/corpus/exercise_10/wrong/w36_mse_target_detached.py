# wrong: mse: no gradient to the target
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError
    return ((prediction - target.detach()) ** 2).mean()

# wrong: mse: RuntimeError instead of ValueError
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.shape != target.shape:
        raise RuntimeError("shapes differ")
    return ((prediction - target) ** 2).mean()

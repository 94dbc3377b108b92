# wrong: mse: the difference is written into prediction
# base: right/r01_plain.py
def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError
    prediction.data -= target.data
    return (prediction**2).mean()

# debatable: mse: raises a subclass of ValueError
# base: right/r01_plain.py
class ShapeError(ValueError):
    pass


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ShapeError(f"{prediction.shape} and {target.shape}")
    return ((prediction - target) ** 2).mean()

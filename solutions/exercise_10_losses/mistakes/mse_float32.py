"""Your loss is float32, whatever the inputs are. Keep their dtype: no .float() in between."""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return ((prediction.float() - target.float()) ** 2).mean()

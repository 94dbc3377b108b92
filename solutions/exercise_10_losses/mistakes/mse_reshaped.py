"""You reshape the target to fit. Shapes that differ are an error of the caller, and ValueError is asked for."""


def mse(prediction, target):
    if prediction.numel() != target.numel():
        raise ValueError("shapes differ")
    return ((prediction - target.reshape(prediction.shape)) ** 2).mean()

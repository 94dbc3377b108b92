"""Your function changes the caller's prediction: `-=` and sub_ write into the tensor itself. Write prediction
- target.
"""


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    with torch.no_grad():
        prediction -= target
    return (prediction**2).mean()

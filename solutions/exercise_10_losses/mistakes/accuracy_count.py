"""You return the number of right predictions. Divide by how many there are."""


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return float((predicted == target).sum().item())

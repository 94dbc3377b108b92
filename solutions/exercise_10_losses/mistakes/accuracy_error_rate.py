"""You count the wrong predictions. The accuracy is the share of the right ones."""


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return (predicted != target).float().mean().item()

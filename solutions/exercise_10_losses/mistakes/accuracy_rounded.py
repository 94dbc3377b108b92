"""You round the share. Return it as it is; whoever prints it can round."""


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return round((predicted == target).float().mean().item(), 2)

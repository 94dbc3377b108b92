"""You flatten both sides, so (n, 1) against (n,) goes unnoticed. Shapes that differ are an error of the
caller: raise ValueError.
"""


def accuracy(predicted, target):
    if predicted.numel() != target.numel():
        raise ValueError("shapes differ")
    return (predicted.flatten() == target.flatten()).float().mean().item()

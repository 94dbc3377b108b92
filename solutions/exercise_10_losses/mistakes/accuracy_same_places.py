"""You compare the sorted labels, so it counts how often the classes occur and not where. Compare entry by
entry.
"""


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return (predicted.sort().values == target.sort().values).float().mean().item()

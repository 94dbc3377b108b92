"""Your result is 0 unless all predictions are right: torch.equal and all() ask for no more, and // cuts the
share down. Count the right ones and divide with /.
"""


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return float(torch.equal(predicted, target))

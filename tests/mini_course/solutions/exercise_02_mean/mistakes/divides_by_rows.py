"""Your mean divides the sum by the number of rows. Divide by the number of entries."""


def mean(x: Tensor) -> Tensor:
    return x.sum() / x.shape[0]

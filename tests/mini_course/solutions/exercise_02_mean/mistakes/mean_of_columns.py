"""Your mean returns one number for each column, because a dim was given. The mean of all entries is a
scalar."""


def mean(x: Tensor) -> Tensor:
    return x.mean(dim=0)

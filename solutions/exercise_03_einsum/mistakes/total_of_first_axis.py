"""You sum over the first axis only (as Python's own sum does too), and the others are left in your result. The total is
a scalar: sum over every axis.
"""


def total(A: Tensor) -> Tensor:
    return A.sum(0)

"""A sum in place of the product."""


def double(x: Tensor) -> Tensor:
    return x + x

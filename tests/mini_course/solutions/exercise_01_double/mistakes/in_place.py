"""Your double changes the tensor that it is given: a method that ends in an underscore writes in place.
Return a new tensor instead."""


def double(x: Tensor) -> Tensor:
    with torch.no_grad():
        return x.mul_(2)

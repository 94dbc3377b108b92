"""Your values are right, but you form the whole Hessian, row after row: n vectors travel back through f, in a
loop or as a batch, where one is enough. Weigh the entries of the gradient with v first, and differentiate
that one scalar.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return hessian(f, x) @ v

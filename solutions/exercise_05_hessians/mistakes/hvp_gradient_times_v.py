"""Your result equals the gradient times v, entry by entry: nothing is differentiated twice. Sum this product
up, and differentiate the sum.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    return gradient(f(x), x) * v

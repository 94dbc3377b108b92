"""Your result has shape (1,), and a 0-D tensor is asked for: x is 0-D, so the derivative that grad returns
has the right shape already.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x).reshape(1)

"""Your step is the gradient itself: that is gradient descent with a learning rate of 1. The Hessian decides
how long a step is in each direction.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - g

"""Your result is n x n: g / H divides entry by entry, with g repeated in every row. A matrix is not divided
by; solve the system H s = g.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - g / hessian(f, x)
